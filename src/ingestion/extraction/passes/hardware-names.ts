import { matchOver, type PaperDocument } from '../document';
import { type Mention, mentionOf } from '../findings';
import { HARDWARE_PATTERNS } from '../patterns/hardware-patterns';
import { tokenAt } from '../text/token';

/** Platforms that no lexicon lists but whose names are made like those of their family. */
export function findHardwareNames(document: PaperDocument): readonly Mention[] {
  const { view, tokens } = document;
  const mentions: Mention[] = [];
  for (const { pattern, rule, confidence } of HARDWARE_PATTERNS) {
    for (const found of view.matchAll(pattern)) {
      const start = found.index;
      const end = start + found[0].length;
      const match = matchOver(document, tokenAt(tokens, start));
      const known =
        match !== undefined &&
        (tokens[match.to - 1]?.end ?? 0) >= end &&
        match.entries.some((entry) => entry.thing.kind === 'HARDWARE');
      if (!known)
        mentions.push(mentionOf({ start, end, kind: 'HARDWARE', relation: 'RUNS_ON', confidence, rule }));
    }
  }
  return mentions;
}
