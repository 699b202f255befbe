import { guessConceptKind } from './concept-kinds';
import { type DraftRow, draftRow } from './draft-row';
import { junkReason } from './junk-names';
import { type AnnotatedText } from './labelled-texts';
import { lookUpKey, singularName, wordsOf } from './name-forms';
import { type NameCount, countNames } from './name-counts';
import { type LabelledText, type RawLists, asList, asText } from './raw-lists';

/** Papers that must use a name before it becomes a row, and the share of them that must mark it. */
const LEAST_PAPERS = 4;
const LEAST_SHARE = 0.5;
/** An annotated paper counts as much as so many machine-marked ones. */
const ANNOTATED_WEIGHT = 4;
const GENERIC_WORD =
  /^(?:a|an|the|our|this|these|their|its|such|some|many|most|other|new|novel|existing|current|recent|modern|various|different|several|first|second|two|three|four|proposed|better|more|less|high|higher|low|lower|large|larger|small|smaller|real|effective|efficient|simple|powerful|strong|better|best|good|advanced|traditional|conventional|standard|general|single|multiple|full|entire|same|each|any|all|both|one|key|main|core|overall|potential|important|significant|complex|challenging|practical|robust|scalable|accurate|reliable|diverse|rich|popular|prior|previous|original|additional|extra|human)$/;
const GENERIC_ENDING =
  /\b(?:result|results|performance|experiment|experiments|evaluation results|problem|problems|work|works|paper|study|approach|approaches|method|methods|framework|frameworks|technique|techniques|quality|accuracy|efficiency|cost|costs|setting|settings|scenario|scenarios|task|tasks|challenge|challenges|domain|domains|dataset|datasets|benchmark|benchmarks|data|system|systems|baseline|baselines|code|capability|capabilities|ability|abilities|application|applications|process|step|steps|time|level|set|space|structure|structures|information|feature|features|signal|signals|strategy|strategies|pipeline|paradigm|mechanism|principle|objective|objectives|solution|solutions|component|components|trajectory|trajectories|stage|stages|input|inputs|output|outputs|response|responses|sample|samples|example|examples|token|tokens|score|scores|metric|metrics|environment|environments|gap|behavior|behaviors|instruction|instructions|prompt|prompts|query|queries|image|images|video|videos|text|texts|word|words|document|documents|scene|scenes|object|objects|user|users|parameter|parameters|weight|weights|gradient|gradients|state|states|action|actions|context|contexts|knowledge|pattern|patterns|distribution|distributions|representation|representations|constraint|constraints|resource|resources|workload|workloads|property|properties|dynamics|condition|conditions|variable|variables|error|errors|trade-off|tradeoff|budget|iteration|iterations|stability|robustness|consistency|fidelity|diversity|coherence|overhead|latency|throughput|speed|supervision|generalization|complexity)$/i;

/** Names that are no noun phrase: adjectives and verbs. */
const NO_NOUN =
  /-(?:aware|free|based|driven|bound|level|differentiable|wise|agnostic|centric)$|^(?:aligning|scaling|training|building|improving|optimizing|learning)\s|^self-(?:improve|evolve|correct)$/i;

/** Concept rows from names that many papers use and mark; `taken` holds the keys that other lists have settled. */
export function mineConcepts(
  lists: RawLists,
  silver: readonly LabelledText[],
  annotated: readonly AnnotatedText[],
  taken: ReadonlySet<string>,
): DraftRow[] {
  const spellings = new Map<string, Map<string, number>>();
  const see = (name: string, weight = 1): void => {
    const clean = name.replace(/^(?:the|a|an)\s+/i, '').trim();
    const key = lookUpKey(clean);
    if (key === '' || junkReason(clean) !== undefined) return;
    const known = spellings.get(key) ?? new Map<string, number>();
    const form = singularName(clean);
    known.set(form, (known.get(form) ?? 0) + weight);
    spellings.set(key, known);
  };
  const seeMarked = (name: string): void => {
    const parts = /^(.+?)\s*\(([^()]+)\)$/.exec(name);
    if (parts === null) see(name);
    else for (const part of parts.slice(1)) see(part);
  };
  for (const paper of silver) paper.names.C.forEach(seeMarked);
  for (const line of lists.jsonLines('corpora/keywords.jsonl'))
    asList(line.keywords).map(asText).forEach(seeMarked);
  const votes = new Map<string, string[]>();
  for (const paper of annotated) {
    for (const entity of paper.annotated) {
      if (entity.label !== 'C') continue;
      see(entity.name);
      const key = lookUpKey(entity.name);
      votes.set(key, [...(votes.get(key) ?? []), entity.kind]);
    }
  }
  const tasks = new Set<string>();
  for (const name of asList((lists.json('lexicon/pwc_names.json') as { tasks?: unknown }).tasks).map(
    asText,
  )) {
    see(name);
    tasks.add(lookUpKey(name));
  }
  const frequent = [...spellings].filter(
    ([key, forms]) => tasks.has(key) || total(forms) >= LEAST_PAPERS - 1,
  );
  const names = frequent.flatMap(([, forms]) => [...forms.keys()]);
  const inSilver = countNames(names, silver);
  const inAnnotated = countNames(names, annotated);
  const rows: DraftRow[] = [];
  for (const [key, forms] of frequent) {
    if (taken.has(key)) continue;
    const name = bestForm(forms);
    if (isGenericPhrase(name) || /^[A-Z\d-]{1,3}$/.test(name) || /\(/.test(name)) continue;
    const share = conceptShare(inSilver.get(key), inAnnotated.get(key));
    const least = tasks.has(key) ? 2 : LEAST_PAPERS;
    if (share.papers < least || share.marked < LEAST_SHARE) continue;
    const kind = guessConceptKind(name, tasks.has(key), votes.get(key) ?? []);
    rows.push(
      draftRow({
        thing: 'CONCEPT',
        name,
        conceptKind: kind,
        source: tasks.has(key) ? 'papers-with-code' : 'paper-abstracts',
      }),
    );
  }
  return rows;
}

const total = (forms: ReadonlyMap<string, number>): number =>
  [...forms.values()].reduce((sum, n) => sum + n, 0);

/** The commonest spelling, one that opens in lower case before one that only stands in titles. */
function bestForm(forms: ReadonlyMap<string, number>): string {
  const lowerFirst = (name: string): number => (/^[a-z]/.test(name) ? 1 : 0);
  const [best] = [...forms].sort(
    (a, b) => b[1] * (1 + lowerFirst(b[0])) - a[1] * (1 + lowerFirst(a[0])) || (a[0] < b[0] ? -1 : 1),
  );
  const name = best?.[0] ?? '';
  return /^[A-Z][a-z]+(?:[ -][A-Za-z-]+)+$/.test(name) && !/[a-z][A-Z]|\b[A-Z]{2}/.test(name)
    ? titleToSentence(name)
    : name;
}

/** "Semantic Segmentation" as running text has it. */
const titleToSentence = (name: string): string => name.toLowerCase();

function isGenericPhrase(name: string): boolean {
  const words = wordsOf(name).map((word) => word.folded);
  if (words[0] !== undefined && GENERIC_WORD.test(words[0])) return true;
  if (GENERIC_ENDING.test(name) || NO_NOUN.test(name)) return true;
  return words.length === 1 && /^[a-z-]+$/.test(name) && !SINGLE_WORDS.has(name);
}

/** Single everyday-looking words that are concepts by themselves. */
const SINGLE_WORDS = new Set(
  (
    'quantization pruning distillation tokenization interpretability hallucination jailbreaking backpropagation ' +
    'watermarking unlearning clustering autoencoder dropout denoising inpainting outpainting deblurring dehazing deepfake relighting ' +
    'retargeting summarization paraphrasing stylometry steganography sparsification binarization federated robotics genomics ' +
    'proteomics bioinformatics cryptography differentiable crowdsourcing photogrammetry radiology teleoperation locomotion grasping ' +
    'transformer mamba perceptron softmax backdoor overfitting sycophancy finetuning pretraining chatbots homomorphic colorization ' +
    'bandits calibration reranking disentanglement neuroevolution metalearning explainability verilog systemverilog chisel'
  ).split(' '),
);

interface Share {
  readonly papers: number;
  readonly marked: number;
}
function conceptShare(silver: NameCount | undefined, annotated: NameCount | undefined): Share {
  const occurs = (silver?.occurs ?? 0) + ANNOTATED_WEIGHT * (annotated?.occurs ?? 0);
  const marked = (silver?.marked.C ?? 0) + ANNOTATED_WEIGHT * (annotated?.marked.C ?? 0);
  return {
    papers: (silver?.occurs ?? 0) + (annotated?.occurs ?? 0),
    marked: occurs === 0 ? 0 : marked / occurs,
  };
}
