import { type Rejection, type RejectionStage } from '../domain/rejection';

/** How many distinct reasons are counted by themselves; what comes after counts as "other reasons". */
const MAX_REASONS = 500;

export interface RejectionCount {
  readonly stage: RejectionStage;
  readonly reason: string;
  readonly count: number;
}

/** What an ingestion did. Unless it was a dry run or stopped early, read = created + updated + unchanged + rejected.total. */
export interface IngestReport {
  /** Records that the sources held, bad ones included. */
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: {
    readonly total: number;
    readonly byStage: Readonly<Partial<Record<RejectionStage, number>>>;
    /** Most frequent first. */
    readonly byReason: readonly RejectionCount[];
  };
  readonly seconds: number;
  /** Whether everything was read and nothing written. */
  readonly dryRun: boolean;
  /** Whether it was stopped before the sources ended; the same command completes it. */
  readonly stopped: boolean;
}

/** Counts while an ingestion runs. */
export class IngestTally {
  private read = 0;
  private readonly outcomes = { created: 0, updated: 0, unchanged: 0 };
  private readonly reasons = new Map<string, { stage: RejectionStage; reason: string; count: number }>();
  private readonly started = performance.now();

  countRead(): void {
    this.read += 1;
  }

  countOutcome(outcome: 'created' | 'updated' | 'unchanged'): void {
    this.outcomes[outcome] += 1;
  }

  countRejection({ stage, reason }: Rejection): void {
    const known = this.reasons.has(`${stage} ${reason}`) || this.reasons.size < MAX_REASONS;
    const counted = known ? reason : 'other reasons';
    const entry = this.reasons.get(`${stage} ${counted}`);
    if (entry === undefined) this.reasons.set(`${stage} ${counted}`, { stage, reason: counted, count: 1 });
    else entry.count += 1;
  }

  report(state: { readonly dryRun: boolean; readonly stopped: boolean }): IngestReport {
    const byReason = [...this.reasons.values()]
      .sort((a, b) => b.count - a.count)
      .map((entry) => ({ ...entry }));
    const byStage: Partial<Record<RejectionStage, number>> = {};
    for (const { stage, count } of byReason) byStage[stage] = (byStage[stage] ?? 0) + count;
    const total = byReason.reduce((sum, { count }) => sum + count, 0);
    const seconds = Math.round(performance.now() - this.started) / 1000;
    return { read: this.read, ...this.outcomes, rejected: { total, byStage, byReason }, seconds, ...state };
  }
}
