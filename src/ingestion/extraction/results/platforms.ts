import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
import { tokenAt } from '../text/token';

/**
 * The platforms of a sentence that numbers can have been measured on: no rivals, no "GPU-hours", and of "NVIDIA H100
 * GPU" the first name.
 */
export function platformsIn(
  { tokens }: PaperDocument,
  mentions: readonly Mention[],
  rivals: ReadonlySet<Mention>,
): readonly Mention[] {
  const platforms: Mention[] = [];
  let end = -Infinity;
  for (const mention of mentions) {
    if (mention.kind !== 'HARDWARE') continue;
    const size = SIZE.test(tokens[tokenAt(tokens, mention.start) - 1]?.key ?? '');
    const repeats = mention.start - end <= 1;
    end = mention.end;
    const next = tokenAt(tokens, mention.end);
    const unit = tokens[next]?.text === '-' && UNIT_OF_TIME.test(tokens[next + 1]?.key ?? '');
    if (!repeats && !unit && !size && !rivals.has(mention)) platforms.push(mention);
  }
  return platforms;
}
/** "within 32 kB SRAM". */
const SIZE = /^[kmgt]i?b$/;
const UNIT_OF_TIME = /^(hour|day|week|month|year)s?$/;
