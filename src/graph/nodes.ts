import { type ConceptKind } from '../domain/concept';
import { type Evidence } from '../domain/evidence';
import { type HardwareKind } from '../domain/hardware';
import { type NodeKind, type ThingKind } from '../domain/ids';
import { type MetricDirection } from '../domain/metric';
import { type PaperRelation } from '../domain/paper';
import { type ResultKind } from '../domain/result';

/*
 * What every read gives: whole nodes, decoded. `null` stands for what is not known. Dates are ISO calendar dates,
 * instants ISO in UTC; units are those of the domain types.
 */

export interface PaperSource {
  readonly name: string;
  readonly url: string | null;
  readonly retrievedAt: string;
}

export interface PaperNode {
  readonly kind: 'PAPER';
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly publishedOn: string | null;
  readonly authorCount: number | null;
  readonly upvotes: number | null;
  readonly arxivId: string | null;
  readonly doi: string | null;
  readonly url: string | null;
  readonly codeUrls: readonly string[];
  readonly sources: readonly PaperSource[];
  readonly ingestedAt: string;
}

interface NamedNode {
  readonly id: string;
  readonly name: string;
  /** Papers that link to it. */
  readonly paperCount: number;
}

interface ThingNodeBase extends NamedNode {
  readonly aliases: readonly string[];
  readonly description: string | null;
  /** When the earliest paper that links to it was published. */
  readonly firstSeenOn: string | null;
}

export interface ConceptNode extends ThingNodeBase {
  readonly kind: 'CONCEPT';
  readonly conceptKind: ConceptKind;
}

/** Published figures in base units; at least one of them is known. */
export interface HardwareFigures {
  readonly releasedOn: string | null;
  readonly processNanometres: number | null;
  readonly memoryBytes: number | null;
  readonly memoryBandwidthBytesPerSecond: number | null;
  readonly thermalDesignPowerWatts: number | null;
  readonly fp32FlopPerSecond: number | null;
  readonly fp16FlopPerSecond: number | null;
  readonly int8OpPerSecond: number | null;
  /** Where the figures were published. */
  readonly source: string | null;
}

export interface HardwareNode extends ThingNodeBase {
  readonly kind: 'HARDWARE';
  readonly hardwareKind: HardwareKind;
  readonly vendor: string | null;
  /** Null where no figure is known. */
  readonly specifications: HardwareFigures | null;
}

export interface DatasetNode extends ThingNodeBase {
  readonly kind: 'DATASET';
  readonly modality: string | null;
  readonly homepage: string | null;
}

export interface MetricNode extends ThingNodeBase {
  readonly kind: 'METRIC';
  readonly unit: string | null;
  readonly direction: MetricDirection;
}

export interface ResultNode {
  readonly kind: 'RESULT';
  readonly id: string;
  readonly value: number;
  readonly valueHigh: number | null;
  readonly unit: string | null;
  readonly resultKind: ResultKind;
  readonly text: string;
  readonly confidence: number;
  readonly rule: string;
  readonly evidence: Evidence;
}

export interface AuthorNode extends NamedNode {
  readonly kind: 'AUTHOR';
}

export interface OrganizationNode extends NamedNode {
  readonly kind: 'ORGANIZATION';
  readonly slug: string | null;
}

export type ThingNode = ConceptNode | HardwareNode | DatasetNode | MetricNode;
export type GraphNode = PaperNode | ThingNode | ResultNode | AuthorNode | OrganizationNode;
export type NodeOf<K extends NodeKind> = Extract<GraphNode, { readonly kind: K }>;
export type ThingNodeOf<K extends ThingKind> = Extract<ThingNode, { readonly kind: K }>;

/** How a link between a paper and a thing was read out of the paper. */
export interface LinkFacts {
  readonly relation: PaperRelation;
  /** 0 to 1. */
  readonly confidence: number;
  /** The rule that found it. */
  readonly rule: string;
  /** Null where the link was not read from the paper's text. */
  readonly evidence: Evidence | null;
}

/** A thing seen from one of its papers. */
export interface PaperThingEdge<N extends ThingNode = ThingNode> extends LinkFacts {
  readonly node: N;
}
/** A paper seen from one of its things. */
export interface ThingPaperEdge extends LinkFacts {
  readonly node: PaperNode;
}
export interface PaperAuthorEdge {
  readonly node: AuthorNode;
  /** From 0, in printed order. */
  readonly position: number;
}
export interface CoauthorEdge {
  readonly node: AuthorNode;
  readonly sharedPaperCount: number;
}
