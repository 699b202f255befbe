import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';

import { type PaperNode } from '../../graph/nodes';
import { paperByArxivId, paperByDoi } from '../../graph/queries/lookups';
import { countPapers, papersPage } from '../../graph/queries/papers-page';
import { PaperAuthorConnection } from '../author/author.connections';
import { PaperConceptConnection } from '../concept/concept.connections';
import { type Connection } from '../connection/connection';
import { nestedConnection, plainEdge, rootConnection } from '../connection/lists';
import { PageArgs } from '../connection/page-args';
import { type Context } from '../context';
import { PaperDatasetConnection } from '../dataset/dataset.connections';
import { checkExactlyOne, checkId, checkList, checkShare, checkText } from '../filters/checks';
import { PaperHardwareConnection } from '../hardware/hardware.connections';
import { PaperMetricConnection } from '../metric/metric.connections';
import { loadNode } from '../node/node.loaders';
import { PaperOrganizationConnection } from '../organization/organization.connections';
import { ResultsArgs } from '../result/result.args';
import { ResultConnection } from '../result/result.connections';
import { checkResultFilter, resultOrdering } from '../result/result-filter.input';
import { PaperThingConnection } from '../thing/thing.connections';
import { checkPaperFilter } from './check-paper-filter';
import { IntroducedArgs, PaperConceptsArgs, PapersArgs, PaperThingsArgs } from './paper.args';
import { PaperConnection } from './paper.connections';
import {
  AUTHORS_OF_PAPERS,
  CONCEPTS_OF_PAPERS,
  DATASETS_OF_PAPERS,
  HARDWARE_OF_PAPERS,
  INTRODUCED_BY_PAPERS,
  METRICS_OF_PAPERS,
  ORGANIZATIONS_OF_PAPERS,
  RESULTS_OF_PAPERS,
} from './paper.loaders';
import { bareArxivId, bareDoi } from './paper-identifiers';
import { paperOrdering } from './paper-order.input';
import { Paper } from './paper.type';

const SUREST_FIRST = { by: 'CONFIDENCE DESC', key: 'number' } as const;
const PRINTED_ORDER = { by: 'POSITION ASC', key: 'number' } as const;
const BY_NAME = { by: 'NAME ASC', key: 'string' } as const;

@Resolver(() => Paper)
export class PaperResolver {
  @Query(() => Paper, {
    nullable: true,
    description: 'One paper, by exactly one of its identifiers; null where the graph has no such paper.',
  })
  async paper(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Its id in the graph, `paper:…`.' })
    id?: string | null,
    @Arg('arxivId', () => String, {
      nullable: true,
      description:
        'Its arXiv id: `2405.21060`; a version, `arXiv:` or the address around it does not matter.',
    })
    arxivId?: string | null,
    @Arg('doi', () => String, {
      nullable: true,
      description:
        'Its DOI: `10.1145/3292500.3330701`; case, `doi:` or the address around it does not matter.',
    })
    doi?: string | null,
  ): Promise<PaperNode | undefined> {
    checkId('id', id, 'PAPER');
    checkText('arxivId', arxivId);
    checkText('doi', doi);
    switch (checkExactlyOne({ id, arxivId, doi })) {
      case 'id':
        return loadNode(context, 'PAPER', id ?? '');
      case 'arxivId':
        return paperByArxivId(context.store, bareArxivId(arxivId ?? ''));
      case 'doi':
        return paperByDoi(context.store, bareDoi(doi ?? ''));
    }
  }

  @Query(() => PaperConnection, { description: 'All papers that a filter selects.' })
  papers(
    @Ctx() { store }: Context,
    @Args(() => PapersArgs) args: PapersArgs,
  ): Promise<Connection<PaperNode>> {
    checkPaperFilter('filter', args.filter);
    const { filter, orderBy: order } = args;
    return rootConnection(
      {
        ordering: { list: 'papers', ...paperOrdering(order) },
        edge: plainEdge,
        page: (page) => papersPage(store, { filter, order }, page),
        count: () => countPapers(store, filter),
        filter: filter ?? {},
      },
      args,
    );
  }

  @FieldResolver(() => PaperAuthorConnection, {
    description: 'Its authors in printed order, where their names are known.',
  })
  authors(
    @Ctx() context: Context,
    @Root() paper: PaperNode,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<object> {
    return nestedConnection(context, AUTHORS_OF_PAPERS, {
      parentId: paper.id,
      args: {},
      page,
      order: PRINTED_ORDER,
    });
  }

  @FieldResolver(() => PaperOrganizationConnection, {
    description: 'The organizations under whose name it was published.',
  })
  organizations(
    @Ctx() context: Context,
    @Root() paper: PaperNode,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<object> {
    return nestedConnection(context, ORGANIZATIONS_OF_PAPERS, {
      parentId: paper.id,
      args: {},
      page,
      order: BY_NAME,
    });
  }

  @FieldResolver(() => PaperThingConnection, {
    description:
      'What is new in this paper: concepts, datasets and metrics that it introduces, surest first.',
  })
  introduces(
    @Ctx() context: Context,
    @Root() paper: PaperNode,
    @Args(() => IntroducedArgs) page: IntroducedArgs,
  ): Promise<object> {
    checkList('kinds', page.kinds);
    return nestedConnection(context, INTRODUCED_BY_PAPERS, {
      parentId: paper.id,
      args: { kinds: page.kinds },
      page,
      order: SUREST_FIRST,
    });
  }

  @FieldResolver(() => PaperConceptConnection, {
    description: 'The concepts that it introduces, compares with or discusses, surest first.',
  })
  concepts(
    @Ctx() context: Context,
    @Root() paper: PaperNode,
    @Args(() => PaperConceptsArgs) page: PaperConceptsArgs,
  ): Promise<object> {
    checkList('kinds', page.kinds);
    checkList('relations', page.relations);
    checkShare('minConfidence', page.minConfidence);
    const { kinds: conceptKinds, relations, minConfidence } = page;
    return nestedConnection(context, CONCEPTS_OF_PAPERS, {
      parentId: paper.id,
      args: { kind: 'CONCEPT', conceptKinds, relations, minConfidence },
      page,
      order: SUREST_FIRST,
    });
  }

  @FieldResolver(() => PaperHardwareConnection, { description: 'The hardware that it ran on, surest first.' })
  hardware(
    @Ctx() context: Context,
    @Root() paper: PaperNode,
    @Args(() => PaperThingsArgs) page: PaperThingsArgs,
  ): Promise<object> {
    checkShare('minConfidence', page.minConfidence);
    return nestedConnection(context, HARDWARE_OF_PAPERS, {
      parentId: paper.id,
      args: { kind: 'HARDWARE', minConfidence: page.minConfidence },
      page,
      order: SUREST_FIRST,
    });
  }

  @FieldResolver(() => PaperDatasetConnection, {
    description: 'The datasets that it introduces or evaluates on, surest first.',
  })
  datasets(
    @Ctx() context: Context,
    @Root() paper: PaperNode,
    @Args(() => PaperThingsArgs) page: PaperThingsArgs,
  ): Promise<object> {
    checkShare('minConfidence', page.minConfidence);
    return nestedConnection(context, DATASETS_OF_PAPERS, {
      parentId: paper.id,
      args: { kind: 'DATASET', minConfidence: page.minConfidence },
      page,
      order: SUREST_FIRST,
    });
  }

  @FieldResolver(() => PaperMetricConnection, {
    description: 'The metrics that it introduces or reports values of, surest first.',
  })
  metrics(
    @Ctx() context: Context,
    @Root() paper: PaperNode,
    @Args(() => PaperThingsArgs) page: PaperThingsArgs,
  ): Promise<object> {
    checkShare('minConfidence', page.minConfidence);
    return nestedConnection(context, METRICS_OF_PAPERS, {
      parentId: paper.id,
      args: { kind: 'METRIC', minConfidence: page.minConfidence },
      page,
      order: SUREST_FIRST,
    });
  }

  @FieldResolver(() => ResultConnection, { description: 'The results that were measured in it.' })
  results(
    @Ctx() context: Context,
    @Root() paper: PaperNode,
    @Args(() => ResultsArgs) page: ResultsArgs,
  ): Promise<object> {
    checkResultFilter('filter', page.filter);
    return nestedConnection(context, RESULTS_OF_PAPERS, {
      parentId: paper.id,
      args: { filter: page.filter, order: page.orderBy },
      page,
      order: resultOrdering(page.orderBy),
    });
  }
}
