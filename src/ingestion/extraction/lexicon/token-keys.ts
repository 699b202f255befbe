import { singular } from '../text/singular';
import { type Token } from '../text/token';
import { hashOf } from './key-hash';
import { keyPart } from './name-table';

/** The hashes of what each token adds to a name's key, and of its singular where that is another word (else length 0). */
export interface TokenKeys {
  readonly hashes: Int32Array;
  readonly lengths: Int32Array;
  readonly singularHashes: Int32Array;
  readonly singularLengths: Int32Array;
}

export function tokenKeys(tokens: readonly Token[]): TokenKeys {
  const count = tokens.length;
  const keys = {
    hashes: new Int32Array(count),
    lengths: new Int32Array(count),
    singularHashes: new Int32Array(count),
    singularLengths: new Int32Array(count),
  };
  tokens.forEach((token, at) => {
    const part = keyPart(token);
    keys.hashes[at] = hashOf(part);
    keys.lengths[at] = part.length;
    const one = token.type === 'WORD' ? singular(part) : part;
    if (one === part) return;
    keys.singularHashes[at] = hashOf(one);
    keys.singularLengths[at] = one.length;
  });
  return keys;
}
