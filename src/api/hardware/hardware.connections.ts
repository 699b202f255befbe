import { connectionType } from '../connection/connection-type';
import { LinkFields } from '../paper/link-fields.type';
import { HardwarePlatform } from './hardware.type';

export const HardwarePlatformConnection = connectionType({
  name: 'HardwarePlatform',
  node: HardwarePlatform,
  item: 'a hardware platform',
});

export const PaperHardwareConnection = connectionType({
  name: 'PaperHardware',
  node: HardwarePlatform,
  item: 'a hardware platform that the paper links to',
  edge: LinkFields,
  about: 'The surest links come first.',
});
