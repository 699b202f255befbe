import { type Curve, interpolate } from '../curve';
import { type PaperDocument } from '../document';
import { type Findings, type Mention, withConfidence } from '../findings';

/**
 * From what rules and tagger say to how often that is right, by what is claimed. Each curve joins the shares that were
 * right among the links of the annotated papers, each paper read with a tagger that had not seen it, in steps of a
 * fourteenth of the links or 25; steps that fell were joined. EXTRACTION.md has the command that shows the steps.
 */
const RIGHT: Readonly<Record<Mention['kind'] | 'INTRODUCES', Curve>> = {
  INTRODUCES: [
    [0, 0],
    [0.3, 0.3],
    [0.6, 0.67],
    [0.82, 0.72],
    [0.91, 0.9],
    [0.97, 0.97],
    [1, 1],
  ],
  CONCEPT: [
    [0, 0],
    [0.3, 0.3],
    [0.4, 0.7],
    [0.55, 0.75],
    [0.65, 0.8],
    [0.77, 0.87],
    [0.85, 0.9],
    [0.93, 0.96],
    [1, 0.99],
  ],
  HARDWARE: [
    [0, 0],
    [0.3, 0.3],
    [0.4, 0.6],
    [0.77, 0.85],
    [0.85, 0.94],
    [0.96, 0.97],
    [1, 1],
  ],
  DATASET: [
    [0, 0],
    [0.3, 0.3],
    [0.4, 0.5],
    [0.69, 0.7],
    [0.85, 0.95],
    [0.96, 0.99],
    [1, 1],
  ],
  METRIC: [
    [0, 0],
    [0.3, 0.3],
    [0.4, 0.58],
    [0.66, 0.64],
    [0.81, 0.8],
    [0.96, 0.94],
    [0.98, 0.98],
    [1, 1],
  ],
};

/** Makes the confidence of each mention about the share of its like that is right. */
export function calibrate(_document: PaperDocument, findings: Findings): Findings {
  return { ...findings, mentions: findings.mentions.map(calibrated) };
}

function calibrated(mention: Mention): Mention {
  const curve = RIGHT[mention.relation === 'INTRODUCES' ? 'INTRODUCES' : mention.kind];
  return withConfidence(mention, interpolate(curve, mention.confidence));
}
