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
  ['rubrics', 'rubric'],
  ['metrics', 'metric'],
  ['topics', 'topic'],
  ['critics', 'critic'],
  ['heuristics', 'heuristic'],
  ['metaheuristics', 'metaheuristic'],
  ['mosaics', 'mosaic'],
  ['fabrics', 'fabric'],
]);

/** The singular of one lower-case English word; words that are no plural come back unchanged. */
export function singularWord(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (SINGULAR_IN_S.test(word)) return word;
  if (/(?:sh|ss|x|zz|roach|arch|atch|etch|unch|anch|ench)es$/.test(word)) return word.slice(0, -2);
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

/** The same names are asked for a hundred thousand times in one build. */
const knownKeys = new Map<string, string>();

/** The key under which all spellings and the plural of a name meet. */
export function lookUpKey(name: string): string {
  const known = knownKeys.get(name);
  if (known !== undefined) return known;
  const key = nameKey(singularName(name));
  knownKeys.set(name, key);
  return key;
}

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
