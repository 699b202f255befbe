/** What a word tells about the words beside it. One bit each; a word can have several. */
export const PROPOSES = 1;
export const NAMES_DATASET = 1 << 1;
export const PLACES = 1 << 2;
export const ACTS = 1 << 3;
export const COMPARES = 1 << 4;
export const NAMES_HARDWARE = 1 << 5;
export const NAMES_SYSTEM = 1 << 6;

const LISTS: readonly (readonly [bit: number, words: string])[] = [
  [
    PROPOSES,
    'propose proposes proposed introduce introduces introduced introducing present presents presenting develop develops developed release releases released contribute called named dubbed dub termed term build construct create design devise unveil describe describes',
  ],
  [
    NAMES_DATASET,
    'dataset datasets benchmark benchmarks corpus corpora bench suite leaderboard challenge testbed questions problems collection split subset tasks',
  ],
  [PLACES, 'on across over using against from'],
  [
    ACTS,
    'achieves outperforms improves is consists enables leverages uses reduces surpasses combines provides integrates employs introduces addresses demonstrates attains delivers exhibits offers shows supports allows exceeds matches yields operates adopts learns generates can first also consistently significantly',
  ],
  [
    COMPARES,
    'like than over as including e.g outperforms outperforming surpasses surpassing versus vs compared baseline baselines such to exceeding rivaling',
  ],
  [
    NAMES_HARDWARE,
    'gpu gpus cpu cpus fpga fpgas accelerator accelerators processor processors board boards chip chips device devices soc npu tpu microcontroller hardware cores node nodes server servers cluster platform',
  ],
  [
    NAMES_SYSTEM,
    'model models framework frameworks method methods system systems architecture algorithm library engine pipeline approach agent agents toolkit series family module policy',
  ],
];

const CUES = new Map<string, number>();
for (const [bit, words] of LISTS)
  for (const word of words.split(' ')) CUES.set(word, (CUES.get(word) ?? 0) | bit);

/** The cues of a word in lower case; 0 for most. */
export function cuesOf(lower: string): number {
  return CUES.get(lower) ?? 0;
}
