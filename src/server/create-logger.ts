import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';
import { type Config } from '../config';

/** Writes to standard error, so that standard output stays free for results. */
export function createLogger({ logLevel, logFormat }: Pick<Config, 'logLevel' | 'logFormat'>): Logger {
  if (logFormat === 'json') return pino({ level: logLevel }, pino.destination({ fd: 2, sync: true }));
  return pino({ level: logLevel }, pretty({ destination: 2, sync: true, ignore: 'pid,hostname' }));
}
