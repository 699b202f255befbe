/** Words of change beside a quantity: which way it goes, and the metric they stand for where none is named. */
export interface ChangeWord {
  readonly direction: 'UP' | 'DOWN';
  readonly metric?: string;
}

const up = (list: string, metric?: string): [string, ChangeWord][] =>
  list
    .split(' ')
    .map((word): [string, ChangeWord] => [
      word,
      metric === undefined ? { direction: 'UP' } : { direction: 'UP', metric },
    ]);
const down = (list: string, metric?: string): [string, ChangeWord][] =>
  list
    .split(' ')
    .map((word): [string, ChangeWord] => [
      word,
      metric === undefined ? { direction: 'DOWN' } : { direction: 'DOWN', metric },
    ]);

export const CHANGE_WORDS: ReadonlyMap<string, ChangeWord> = new Map([
  ...up(
    'improve improves improved improving improvement improvements increase increases increased increasing boost boosts boosted boosting gain gains ' +
      'gaining enhance enhances enhanced enhancing enhancement raise raises raised raising higher better greater more outperform outperforms ' +
      'outperformed outperforming surpass surpasses surpassed surpassing exceed exceeds exceeding exceeded beat beats beating uplift lift lifts advantage ' +
      'rise rises rising grew grows stronger superior larger bigger longer over relative above ahead led leads',
  ),
  ...up(
    'faster speedup speedups accelerate accelerates accelerated accelerating acceleration quicker speed-up speed-ups accelerations speeding speeds speed',
    'speedup',
  ),
  ...down(
    'reduce reduces reduced reducing reduction reductions decrease decreases decreased decreasing lower lowers lowered lowering less fewer drop drops dropped ' +
      'dropping decline declines declined declining cut cuts cutting saving savings save saves saved degradation degrade degrades degraded loss shrink shrinks shrinking ' +
      'shorten shortens shortening shorter fall falls fell worse slash slashes slashing lessen decays compress below',
  ),
  ...down('smaller compression compact compressed', 'compression ratio'),
  ...down('cheaper', 'cost'),
  ...down('slower slowdown', 'slowdown'),
]);

/** Words that may stand between a quantity and the metric after it. */
export const BETWEEN_AFTER = new Set(
  (
    'higher lower better improved enhanced improvement improvements reduction reductions increase increases decrease decreases gain gains boost ' +
    'saving savings in of the on for average relative absolute overall mean peak less more fewer greater reduced increased total end-to-end faster ' +
    'end to its their cut drop decline rise degradation a an lift uplift lossless additional extra maximum minimum median theoretical practical and smaller shorter'
  ).split(' '),
);
/** Words that may stand between a metric and the quantity after it. */
export const BETWEEN_BEFORE = new Set(
  (
    'of by to at is was are were reaches reach reaching reached from up about around approximately roughly nearly almost over more than as much only just ' +
    'an a the average with within below under exceeding exceeds above between least most score scores rate improvement improvements reduction reductions gain gains ' +
    'increase decrease improves improved improving drops drop dropped increases increased decreases decreased reduced rises falls being on value values same even ' +
    'down low high achieves achieving get gets become becomes remains remaining equal equals speedup overhead ~ = : ( $ < > ≤ ≥ + ± " ≈ low estimated'
  ).split(' '),
);
/** Words that end a clause: what lies beyond belongs to another finding. */
export const CLAUSE_ENDS = new Set(
  ', ; . while whereas but and yet ( ) when with compared versus vs'.split(' '),
);

/** Nouns that a quantity counts or sizes: no finding. */
export const COUNTED = new Set(
  (
    'samples images videos examples instances tasks datasets models languages domains categories classes benchmarks papers questions pairs layers ' +
    'hours days weeks months years parameters params tokens gpus gpu nodes cores users participants sentences documents words frames steps epochs ' +
    'iterations turns trials runs seeds environments scenarios scenes objects components stages modules phases agents experts heads dimensions ' +
    'trajectories demonstrations episodes problems annotations types settings metrics methods baselines features clips utterances speakers subjects patients ' +
    'bits bit way ways shot classes levels'
  ).split(' '),
);
