export const INTRODUCING_VERBS = new Set(
  (
    'propose proposes proposed present presents presented introduce introduces introduced introducing develop develops developed design designs ' +
    'designed release releases released build builds built describe describes contribute construct constructed create ' +
    'created curate curated devise devised establish unveil provide formulate define collect annotate synthesize ' +
    'instantiate sourced sourcing offer propound implement implements deliver'
  ).split(' '),
);
export const AUTHORS = new Set(
  'we paper work report article study here letter thesis authors i manuscript'.split(' '),
);
export const NAMING = new Set('called named dubbed termed coined denoted titled abbreviated'.split(' '));
/** Words after which the object of "we propose" is over. */
export const ENDS_OBJECT = new Set(
  'that which to for by where in with on using from under when while whose enabling allowing based at across through via as is are was'.split(
    ' ',
  ),
);
