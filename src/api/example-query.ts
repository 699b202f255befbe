/** A question worth asking first, answered by the papers that ship with papergraph; one of schema/examples. */
export const EXAMPLE_QUERY = `# A researcher asks: which hardware did papers that introduce something run on, and which sentence says so?
query HardwareBehindNewSystems(
  $kinds: [HardwareKind!] = [GPU, CPU, TPU, NPU, FPGA, ASIC, MCU, SOC, EDGE_BOARD, MOBILE]
) {
  papers(filter: { hardwareKinds: $kinds }, first: 5) {
    nodes {
      title
      publishedOn
      introduces(first: 3) {
        nodes {
          name
          ... on Concept {
            conceptKind
          }
        }
      }
      hardware(first: 3) {
        edges {
          node {
            name
            vendor
          }
          confidence
          evidence {
            sentence
            mention
          }
        }
      }
    }
  }
}
`;
