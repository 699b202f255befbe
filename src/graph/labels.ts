import { type NodeKind, type ThingKind } from '../domain/ids';
import { type PaperRelation } from '../domain/paper';

/*
 * What stands in the graph. Sort keys are never null and ASCII.
 *
 * Paper: id, title, titleKey (nameKey), abstract, publishedOn?, sortDate (publishedOn or 0000-00-00), authorCount?,
 *   upvotes?, sortUpvotes (upvotes or -1), arxivId?, doi?, url?, codeUrls, sourceNames, sourceUrls ('' for none),
 *   sourceRetrievedAts, sourceDigests (four lists of one length), ingestedAt, searchText.
 * Concept, HardwarePlatform, Dataset, Metric: id, name, nameKey, aliases, aliasKeys (nameKey of name and aliases),
 *   description?, paperCount, firstSeenOn?, sortFirstSeen (firstSeenOn or 0000-00-00), formerIds and formerNames? (of
 *   the things that were merged into it; the names are among its aliases), searchText; and
 *   Concept: kind. HardwarePlatform: kind, vendor?, the fields of HardwareSpecifications. Dataset: modality?, homepage?.
 *   Metric: unit?, direction.
 * Result: id, value, valueHigh?, unit?, kind, text, confidence, rule, section, sentence, mention, start, end, sortDate.
 * Author: id, name, nameKey, paperCount, searchText. Organization: the same and slug?.
 * PublicationDay: id (a sortDate), paperCount; one for each sortDate that papers have, linked to nothing. Lists by date
 *   begin at it: the embedded engine has no ordered index.
 * INTRODUCES, DISCUSSES, COMPARES_WITH, RUNS_ON, EVALUATES_ON, MEASURES: confidence, rule, section, sentence, mention,
 *   start, end. A paper has at most one of these to one thing. AUTHORED_BY: position (from 0). BROADER, PART_OF,
 *   VARIANT_OF: merged? (true: it came with a thing that was merged, the lexicon does not know of it).
 *
 * paperCount counts the papers that have one of THING_RELATIONS to the thing; firstSeenOn is the earliest publishedOn.
 */

export const LABELS: Readonly<Record<NodeKind, string>> = {
  PAPER: 'Paper',
  CONCEPT: 'Concept',
  HARDWARE: 'HardwarePlatform',
  DATASET: 'Dataset',
  METRIC: 'Metric',
  RESULT: 'Result',
  AUTHOR: 'Author',
  ORGANIZATION: 'Organization',
};

/** No kind of node that a client sees. */
export const DAY_LABEL = 'PublicationDay';

/** The relations that a paper can have to a thing of each kind. */
export const THING_RELATIONS: Readonly<Record<ThingKind, readonly PaperRelation[]>> = {
  CONCEPT: ['INTRODUCES', 'COMPARES_WITH', 'DISCUSSES'],
  HARDWARE: ['RUNS_ON'],
  DATASET: ['INTRODUCES', 'EVALUATES_ON'],
  METRIC: ['INTRODUCES', 'MEASURES'],
};

/** The relation from a thing to what it stands under. */
export const PARENT_RELATION: Readonly<Record<Exclude<ThingKind, 'METRIC'>, string>> = {
  CONCEPT: 'BROADER',
  HARDWARE: 'PART_OF',
  DATASET: 'VARIANT_OF',
};

/** The relation from a result to what it is about. */
export const RESULT_RELATIONS = {
  metric: 'OF_METRIC',
  dataset: 'ON_DATASET',
  hardware: 'ON_HARDWARE',
  subject: 'BY',
  baseline: 'AGAINST',
} as const;

/** Raised when what stands in the graph changes shape. */
export const SCHEMA_VERSION = 2;
