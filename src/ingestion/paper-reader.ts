import { type PaperGraph, type PaperRecord } from '../domain/paper';

/**
 * What is read out of one paper: extraction and canonicalisation together. Pure and deterministic: the same record
 * gives the same graph, whatever was read before it. Throws only for a record that cannot be read at all.
 */
export interface PaperReader {
  read(record: PaperRecord): PaperGraph;
}
