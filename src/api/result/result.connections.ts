import { connectionType } from '../connection/connection-type';
import { Result } from './result.type';

export const ResultConnection = connectionType({ name: 'Result', node: Result, item: 'a measured result' });
