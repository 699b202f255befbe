import { foldText, nameKey } from '../domain/names';

/** Words that end in s and are singular. */
const SINGULAR_IN_S = /(?:ss|us|is|ics|ous|as|bias|lens|gas|alias|canvas|atlas|series|species|os|news)$/;
const IRREGULAR = new Map([
  ['analyses', 'analysis'],
  ['hypotheses', 'hypothesis'],
  ['matrices', 'matrix'],
  ['indices', 'index'],
  ['vertices', 'vertex'],
  ['gpus', 'gpu'],
  ['cpus', 'cpu'],
  ['kernels', 'kernel'],
  ['biases', 'bias'],
  ['losses', 'loss'],
  ['processes', 'process'],
  ['classes', 'class'],
  ['searches', 'search'],
  ['patches', 'patch'],
  ['sketches', 'sketch'],
  ['caches', 'cache'],
]);

/** The singular of one lower-case English word; words that are no plural come back unchanged. */
export function singularWord(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (SINGULAR_IN_S.test(word)) return word;
  return word.slice(0, -1);
}

/** A name with its last word in the singular, its case kept ("Diffusion Models" gives "Diffusion Model", "LLMs" "LLM"). */
export function singularName(name: string): string {
  const last = /[A-Za-z]+$/.exec(name)?.[0] ?? '';
  if (/^[A-Z][A-Za-z]*[A-Z]s$/.test(last)) return name.slice(0, -1);
  if (/[A-Z]$/.test(last) || last.length < 4) return name;
  const lower = last.toLowerCase();
  const single = singularWord(lower);
  if (single === lower) return name;
  let common = 0;
  while (common < single.length && single[common] === lower[common]) common++;
  return name.slice(0, name.length - last.length) + last.slice(0, common) + single.slice(common);
}

/** The key under which all spellings and the plural of a name meet. */
export function lookUpKey(name: string): string {
  const known = knownKeys.get(name);
  if (known !== undefined) return known;
  const key = nameKey(singularName(name));
  knownKeys.set(name, key);
  return key;
}
/** The same names are asked for a hundred thousand times in one build. */
const knownKeys = new Map<string, string>();

/** A stretch of letters and digits, as written and folded. */
export interface Word {
  readonly raw: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text in order; `GPT-4o` is two words, `LLaMA-3.1` three. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+\+{0,2}/gu)) {
    const raw = match[0];
    words.push({ raw, folded: foldText(raw), start: match.index, end: match.index + raw.length });
  }
  return words;
}

/** Whether a name is looked for only as it is written unless a row says otherwise. */
export function isExactByDefault(name: string): boolean {
  return name.length <= 4 || (name === name.toUpperCase() && /\p{L}/u.test(name));
}

/** Short for longer words that many names hold; `VLM agent` and `vision-language model agent` are one. */
const SHORT_FORMS = new Map([
  ['rl', 'reinforcement learning'],
  ['llm', 'large language model'],
  ['lm', 'language model'],
  ['vlm', 'vision language model'],
  ['lvlm', 'vision language model'],
  ['mllm', 'multimodal large language model'],
  ['lmm', 'multimodal large language model'],
  ['vla', 'vision language action model'],
  ['lrm', 'large reasoning model'],
  ['moe', 'mixture of experts'],
  ['nn', 'neural network'],
  ['cnn', 'convolutional neural network'],
  ['gnn', 'graph neural network'],
  ['rnn', 'recurrent neural network'],
  ['snn', 'spiking neural network'],
  ['dnn', 'deep neural network'],
  ['cot', 'chain of thought'],
  ['rag', 'retrieval augmented generation'],
  ['kg', 'knowledge graph'],
  ['qa', 'question answering'],
  ['vqa', 'visual question answering'],
  ['sft', 'supervised finetuning'],
  ['dit', 'diffusion transformer'],
  ['vit', 'vision transformer'],
  ['ssm', 'state space model'],
  ['nas', 'neural architecture search'],
  ['gui', 'graphical user interface'],
  ['3dgs', '3d gaussian splatting'],
  ['t2i', 'text to image'],
  ['t2v', 'text to video'],
  ['i2v', 'image to video'],
  ['ar', 'autoregressive'],
  ['ood', 'out of distribution'],
  ['icl', 'in context learning'],
  ['pim', 'processing in memory'],
  ['cim', 'compute in memory'],
  ['hls', 'high level synthesis'],
  ['grpo', 'group relative policy optimization'],
  ['ai', 'artificial intelligence'],
  ['ml', 'machine learning'],
  ['prm', 'process reward model'],
]);
/** Last words that add nothing to a method's name: "GRPO algorithm" is GRPO. */
const EMPTY_ENDING =
  /^(?:method|algorithm|framework|approach|technique|paradigm|task|strategy|mechanism|pipeline)$/;
const JOINED = /\b(pre|fine|multi|auto|cross|co|self|re|post|text|meta|hyper|super)[- ](?=[a-z])/g;

/**
 * The key under which the forms of one concept meet: well-known short forms written out, British spelling and split
 * prefixes as one, a final "method" or "framework" dropped. Coarser than a look-up key; for comparing names only.
 */
export function conceptKey(name: string): string {
  const plain = foldText(name.replace(/\b([A-Z]{2,})S\b/g, '$1S.'))
    .replace(/[–—_/]/g, '-')
    .replace(/isation\b/g, 'ization')
    .replace(/modell/g, 'model')
    .replace(/\bdeep reinforcement\b/g, 'reinforcement')
    .replace(JOINED, '$1')
    .replace(/\bpretrained (?=large language|language|vision)/g, '');
  const words = plain.split(/[^a-z0-9+.]+/).filter((word) => word !== '');
  while (words.length > 1 && EMPTY_ENDING.test(singularWord(words.at(-1) ?? ''))) words.pop();
  return words
    .map((word) => SHORT_FORMS.get(word) ?? SHORT_FORMS.get(singularWord(word)) ?? singularWord(word))
    .join('')
    .replace(/[^a-z0-9+]+/g, '');
}
