import { type PaperDocument } from './document';
import { adding, type Findings, type Pass } from './findings';
import { findAcronymNames } from './passes/acronym-names';
import { arbitrate } from './passes/arbitration';
import { calibrate } from './passes/calibration';
import { markComparisons } from './passes/comparisons';
import { findCoordinatedNames } from './passes/coordinated-names';
import { findDatasetNames } from './passes/dataset-names';
import { findHardwareNames } from './passes/hardware-names';
import { findIntroductions } from './passes/introductions';
import { findKnownNames } from './passes/known-names';
import { findMeasurements } from './passes/measurements';
import { taggedSpans } from './passes/tagged-spans';
import { dropUnmeasuredMetrics } from './passes/metric-context';
import { findVariants } from './passes/variants';
import { type Tagger } from './tagger/tagger';

/** The steps of extraction in their order; without a tagger (false) its step is left out. */
export function extractionPasses(tagger: Tagger | false): readonly Pass[] {
  return [
    adding(findIntroductions),
    adding(findVariants),
    adding(findAcronymNames),
    adding(findKnownNames),
    adding(findCoordinatedNames),
    adding(findHardwareNames),
    adding(findDatasetNames),
    ...(tagger === false ? [] : [taggedSpans(tagger)]),
    arbitrate,
    markComparisons,
    findMeasurements,
    dropUnmeasuredMetrics,
    ...(tagger === false ? [] : [calibrate]),
  ];
}

/** All that the passes find in a document. */
export function extract(document: PaperDocument, passes: readonly Pass[]): Findings {
  return passes.reduce<Findings>((findings, pass) => pass(document, findings), {
    mentions: [],
    measurements: [],
  });
}
