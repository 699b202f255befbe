import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
import { calledNames } from '../introductions/called-names';
import { describedNames } from '../introductions/described-names';
import { ownedNames } from '../introductions/owned-names';
import { proposedNames } from '../introductions/proposed-names';
import { titledNames } from '../introductions/titled-names';

/** Systems, models, methods, datasets and metrics that the paper presents as its own. */
export function findIntroductions(document: PaperDocument): readonly Mention[] {
  return [
    ...titledNames(document),
    ...proposedNames(document),
    ...calledNames(document),
    ...describedNames(document),
    ...ownedNames(document),
  ];
}
