import { Field, ObjectType } from 'type-graphql';

import {
  type DatasetNode,
  type HardwareNode,
  type LinkFacts,
  type MetricNode,
  type PaperNode,
  type ThingNode,
} from '../../graph/nodes';
import { MAX_COMPARED_PAPERS } from '../../graph/questions/question-limits';
import { Dataset } from '../dataset/dataset.type';
import { HardwarePlatform } from '../hardware/hardware.type';
import { Cost } from '../limits/field-cost';
import { Metric } from '../metric/metric.type';
import { LinkFields } from '../paper/link-fields.type';
import { Paper } from '../paper/paper.type';
import { Thing } from '../thing/thing.type';

@ObjectType('ComparisonCell', {
  simpleResolvers: true,
  description: 'What one of the compared papers has to do with a thing.',
})
export class ComparisonCell extends LinkFields {}

@ObjectType('ComparisonRow', {
  simpleResolvers: true,
  description: 'One thing that at least one of the compared papers links to.',
})
export class ComparisonRow {
  @Field(() => Thing, { description: 'The thing that papers link to.' })
  readonly thing!: ThingNode;

  @Field(() => Boolean, { description: 'Whether at least two of the papers link to it.' })
  readonly shared!: boolean;

  @Field(() => [ComparisonCell], {
    nullable: 'items',
    description: 'One cell a paper, in the papers’ order; null where a paper has no link to the thing.',
  })
  readonly cells!: readonly (LinkFacts | null)[];
}

@ObjectType('ComparisonResult', {
  simpleResolvers: true,
  description: 'The results of the compared papers on one metric, dataset and hardware platform.',
})
export class ComparisonResult {
  @Field(() => Metric, { description: 'What was measured.' })
  readonly metric!: MetricNode;

  @Field(() => Dataset, { nullable: true, description: 'What it was measured on; null where not said.' })
  readonly dataset!: DatasetNode | null;

  @Field(() => HardwarePlatform, {
    nullable: true,
    description: 'The hardware that it was measured on; null where not said.',
  })
  readonly hardware!: HardwareNode | null;
}

@ObjectType('Comparison', {
  simpleResolvers: true,
  description: 'Papers side by side: the things that they share and do not share, and their results.',
})
export class Comparison {
  @Cost({ base: 0, size: () => MAX_COMPARED_PAPERS })
  @Field(() => [Paper], {
    description:
      'The papers, in the order asked, each once, without those that the graph does not have: the columns of all cells.',
  })
  readonly papers!: readonly PaperNode[];
}
