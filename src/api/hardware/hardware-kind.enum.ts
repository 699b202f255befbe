import { type HardwareKind } from '../../domain/hardware';
import { enumType } from '../enum-type';

export const HardwareKindEnum = enumType<HardwareKind>(
  'HardwareKind',
  'What sort of hardware a platform is.',
  {
    GPU: 'Graphics processor, such as the NVIDIA H100.',
    CPU: 'General-purpose processor.',
    TPU: 'Tensor processing unit.',
    NPU: 'Neural processing unit, mostly inside a larger chip.',
    DSP: 'Digital signal processor.',
    FPGA: 'Field-programmable gate array.',
    ASIC: 'Chip made for one purpose, among them most machine-learning accelerators.',
    MCU: 'Microcontroller, with kilobytes to a few megabytes of memory.',
    SOC: 'System on a chip: processors, accelerators and memory controller together.',
    EDGE_BOARD: 'Board or module for use outside data centres, such as the NVIDIA Jetson.',
    MOBILE: 'Phone, tablet or other device that is carried.',
    MEMORY: 'Memory or storage, with or without computing in it.',
    INTERCONNECT: 'Link or network between chips or machines.',
    CLUSTER: 'Many machines that work as one, such as a supercomputer.',
    CLASS: 'A class of platforms rather than one of them, such as GPU or edge device.',
  },
);
