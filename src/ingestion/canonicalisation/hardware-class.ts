import { nameShape } from '../extraction/text/name-shape';

/** Nouns that say of a platform which class it belongs to; the lexicon lists each of them. */
const CLASSES = new Set(
  'gpu cpu npu tpu fpga asic dsp soc cgra microcontroller smartphone laptop'.split(' '),
);
/** Names whose own words say more than a class: a vendor, a family, a kind of memory. */
const OWN_NAME = /^(?:\p{Lu}{2,}|\p{Lu}\p{Ll}*\p{Lu}|\p{L}+\d)/u;

/** Whether a short form is the name of a class ("GPU"), which no paper gives another meaning. */
export const isHardwareClass = (short: string): boolean => CLASSES.has(short.toLowerCase());

/**
 * The class that a platform nobody has listed is named by alone ("high-end GPU", "8 GPUs", "CPUs/GPUs", "modern server
 * CPU"): its last noun, where no word before it is a name of its own ("RISC-V CPU"). Undefined for any other name.
 */
export function hardwareClass(name: string): string | undefined {
  const words = name.split(/[\s/]+/);
  const head = (words.at(-1) ?? '').toLowerCase().replace(/s$/, '');
  if (words.length < 2 || !CLASSES.has(head)) return undefined;
  const isOwnName = (word: string): boolean =>
    OWN_NAME.test(word) && !CLASSES.has(word.toLowerCase().replace(/s$/, '')) && !/-\p{Ll}{2,}$/u.test(word);
  return words.slice(0, -1).some((word) => isOwnName(word) || isVendor(word)) ? undefined : head;
}

/** A word before a name that only describes: "low-cost", "24 GB", "48GB", "16". */
const DESCRIBES = /^(?:\p{Ll}[\p{L}-]*|[~≈]?\d[\d.,]*(?:-?[KMGT]i?B|-\p{Ll}+|x|×)?|[KMGT]i?B)$/u;
const COUNTED = /^(?:single|dual|quad|multi|many|cross|\d+)-(?=\p{Lu})/u;

/**
 * What may be the class of a platform when words that only describe it are dropped, the most told first: "edge device" for
 * "low-cost edge device"; "consumer GPU" and "GPU" for "single 24 GB consumer GPU"; "GPU" for "single-GPU".
 */
export function describedClasses(name: string): readonly string[] {
  const words = name.split(' ');
  const found: string[] = [];
  const counted = name.replace(COUNTED, '');
  if (counted !== name && isHardwareClass(counted)) found.push(counted);
  for (let at = 1; at < words.length && DESCRIBES.test(words[at - 1] ?? ''); at++) {
    const rest = words.slice(at);
    if (rest.length > 1 || isHardwareClass(rest[0] ?? '')) found.push(rest.join(' '));
  }
  return found;
}

/** A size of memory before a platform, in two words or one. */
export const isMemorySize = (word: string): boolean => /^[\d.,]*-?[KMGT]i?B$/.test(word);

const VENDORS = new Set(
  'nvidia amd intel apple google arm qualcomm huawei samsung ibm xilinx altera microsoft meta'.split(' '),
);
/** The name of a maker, which alone is no name of a platform. */
export const isVendor = (word: string): boolean =>
  nameShape(word) !== 'PLAIN' && VENDORS.has(word.toLowerCase().replace(/['’]s$/, ''));
