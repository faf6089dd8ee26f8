import type { Evidence } from './confidence';

/** What one piece of evidence adds, counted from its average over the labelled questions in units of its spread (standard deviation). */
interface Piece {
  average: number;
  spread: number;
  weight: number;
  /** What it adds together with each piece before it, in the order of `Evidence`, and at last with itself. */
  together: readonly number[];
}

/**
 * Whether a question is one for the base at all: a logistic model of each piece of evidence and of each two together. A word
 * that no topic speaks of says little beside two names of ours, and much beside two everyday words: single weights could
 * not say so, and declined one in fifty more of our own questions at the same share of foreign ones.
 */
export interface Belonging {
  bias: number;
  pieces: Record<keyof Evidence, Piece>;
}

/** The logarithm of the odds that the base is asked about what it holds. */
export function belongingOf(evidence: Evidence): number {
  const scaled: number[] = [];
  let sum = BELONGING.bias;
  for (const name of NAMES) {
    const { average, spread, weight, together } = BELONGING.pieces[name];
    const value = (evidence[name] - average) / spread;
    scaled.push(value);
    sum += weight * value;
    for (let at = 0; at < scaled.length; at += 1) sum += together[at]! * value * scaled[at]!;
  }
  return sum;
}

/** Fitted by `npm run bench -- fit`, which prints it. */
const BELONGING: Belonging = {
  bias: 2.962,
  pieces: {
    named: { average: 0.302, spread: 0.351, weight: 0.146, together: [0.121] },
    nameSpelled: { average: 0.482, spread: 0.292, weight: 0.173, together: [-0.049, -0.055] },
    lead: { average: 0.438, spread: 0.298, weight: 0.159, together: [-0.042, -0.051, -0.121] },
    coverage: { average: 0.83, spread: 0.232, weight: 0.239, together: [0.101, 0.142, -0.02, -0.188] },
    unit: { average: 0.727, spread: 0.281, weight: 0.681, together: [0.039, 0.006, -0.073, 0.101, 0.123] },
    example: {
      average: 0.561,
      spread: 0.199,
      weight: 0.435,
      together: [-0.077, -0.092, 0.14, 0.038, -0.119, 0.157],
    },
    strength: {
      average: 0.724,
      spread: 0.102,
      weight: 0.551,
      together: [-0.036, -0.063, -0.1, 0.011, -0.029, -0.193, -0.143],
    },
    agreement: {
      average: 0.75,
      spread: 0.312,
      weight: 0.129,
      together: [0.047, -0.207, 0.055, -0.006, -0.116, 0.097, -0.013, -0.044],
    },
    words: {
      average: 0.508,
      spread: 0.192,
      weight: 0.093,
      together: [-0.109, -0.152, 0.034, 0.104, -0.133, 0.217, 0.115, -0.117, 0.308],
    },
    namedAny: {
      average: 0.392,
      spread: 0.372,
      weight: 0.224,
      together: [0.056, -0.105, -0.008, 0.058, -0.186, -0.052, -0.156, 0.028, -0.108, 0.095],
    },
    margin: {
      average: 0.261,
      spread: 0.181,
      weight: -0.123,
      together: [0.112, 0.109, 0.155, -0.025, 0.16, -0.104, -0.039, -0.04, -0.001, -0.015, 0.094],
    },
    unknown: {
      average: 0.063,
      spread: 0.185,
      weight: -0.086,
      together: [0.029, 0.015, -0.144, 0.061, -0.053, -0.057, -0.064, 0.013, -0.07, -0.048, -0.041, 0.01],
    },
    matched: {
      average: 0.493,
      spread: 0.152,
      weight: 0.154,
      together: [
        -0.059, 0.026, 0.083, -0.009, 0.078, 0.019, 0.155, 0.275, 0.082, 0.045, -0.088, -0.095, 0.135,
      ],
    },
    heads: {
      average: 0.603,
      spread: 0.299,
      weight: 0.343,
      together: [
        0.128, 0.027, 0.122, -0.142, 0.092, -0.131, 0.062, 0.058, -0.121, -0.062, -0.036, 0.117, -0.124,
        -0.007,
      ],
    },
    trade: {
      average: 0.439,
      spread: 0.304,
      weight: 0.221,
      together: [
        -0.04, 0.003, 0.098, -0.063, -0.01, 0.071, 0.069, 0.015, 0.141, 0.068, -0.118, 0.017, -0.25, -0.059,
        -0.039,
      ],
    },
    jargon: {
      average: 0.315,
      spread: 0.319,
      weight: 0.068,
      together: [
        0.015, -0.036, -0.02, 0.026, -0.012, -0.121, -0.004, -0.139, -0.099, 0.166, 0.06, 0.086, -0.165,
        0.042, 0.087, 0.143,
      ],
    },
    coined: {
      average: 0.172,
      spread: 0.291,
      weight: 0.122,
      together: [
        0.055, 0.033, -0.078, -0.024, 0.012, -0.089, 0.103, -0.082, -0.104, 0.143, -0.065, -0.165, -0.084,
        0.094, -0.049, 0.13, 0.115,
      ],
    },
    acronyms: {
      average: 0.223,
      spread: 0.321,
      weight: 0.172,
      together: [
        -0.034, 0.006, -0.015, 0.1, -0.155, 0.039, 0.023, 0.077, 0.04, 0.182, 0.114, 0.025, 0, 0.177, 0.094,
        0.194, 0.089, 0.052,
      ],
    },
    family: {
      average: 0.062,
      spread: 0.242,
      weight: 0.031,
      together: [
        0.003, 0.016, 0.031, -0.038, -0.094, 0.082, 0.006, -0.056, 0.062, 0.03, -0.075, 0.036, 0.105, -0.09,
        0.019, -0.014, -0.103, 0.01, 0.111,
      ],
    },
    technical: {
      average: 0.186,
      spread: 0.256,
      weight: 0.174,
      together: [
        -0.146, -0.033, 0.025, -0.108, 0.132, 0.027, 0.101, 0.044, 0.089, -0.045, -0.263, 0.043, -0.099,
        -0.153, 0.167, 0.087, -0.05, -0.187, -0.017, -0.106,
      ],
    },
    strange: {
      average: 0.038,
      spread: 0.141,
      weight: -0.01,
      together: [
        -0.031, -0.012, 0.037, 0.087, -0.015, 0.117, 0.046, 0.152, 0.037, -0.106, -0.153, 0.155, -0.032,
        0.059, -0.059, -0.033, -0.171, 0.105, 0.059, 0.004, -0.05,
      ],
    },
    domain: {
      average: 0.578,
      spread: 0.274,
      weight: 0.255,
      together: [
        0.088, -0.107, -0.102, -0.112, -0.17, 0.181, 0.045, -0.093, -0.175, 0.083, -0.105, 0.085, -0.26,
        -0.211, 0.054, 0.066, -0.074, -0.112, 0.082, 0.011, -0.002, 0.042,
      ],
    },
    leastDomain: {
      average: -0.074,
      spread: 0.198,
      weight: 0.079,
      together: [
        0.009, 0.008, 0.019, -0.047, 0.074, -0.071, 0.081, -0.033, 0.041, 0.046, -0.039, 0.113, 0.06, 0.073,
        -0.072, 0.105, 0.023, -0.218, -0.009, 0.047, 0.009, -0.089, 0.023,
      ],
    },
    ours: {
      average: 0.813,
      spread: 0.277,
      weight: 0.021,
      together: [
        0.078, 0.072, 0.042, 0.099, -0.084, -0.179, 0.071, -0.09, -0.056, 0.099, 0.1, -0.095, -0.086, -0.065,
        0.181, 0.04, -0.105, -0.062, -0.057, 0.208, 0.073, 0.059, 0.014, -0.123,
      ],
    },
    theirs: {
      average: 0.059,
      spread: 0.169,
      weight: 0.013,
      together: [
        -0.042, -0.177, -0.028, 0.078, -0.129, 0.048, -0.085, -0.171, -0.064, -0.053, 0.126, 0.03, -0.043,
        -0.093, 0.058, -0.081, 0.026, 0.046, -0.042, -0.178, 0.012, 0.013, -0.001, 0.131, -0.166,
      ],
    },
    idioms: {
      average: 0.501,
      spread: 0.376,
      weight: 0.512,
      together: [
        -0.071, -0.212, -0.052, 0.141, -0.029, -0.048, -0.062, 0.099, -0.13, -0.192, 0.086, -0.051, -0.325,
        0.048, -0.22, 0.035, 0.091, 0.022, 0.07, 0.24, 0.003, -0.105, -0.162, -0.042, 0.066, -0.008,
      ],
    },
    mended: {
      average: 0.02,
      spread: 0.105,
      weight: -0.171,
      together: [
        -0.004, 0.138, -0.124, -0.099, 0.05, 0.192, 0.122, -0.029, -0.098, -0.138, 0.073, 0.103, -0.092,
        0.126, -0.145, 0, -0.05, 0.036, 0.008, 0.138, 0.026, 0.11, 0.092, 0.093, 0.106, -0.023, 0.032,
      ],
    },
    elsewhere: {
      average: 0.023,
      spread: 0.15,
      weight: -0.017,
      together: [
        -0.057, 0.084, 0.017, -0.067, 0.017, 0.01, 0.015, 0.069, -0.142, 0.028, -0.079, -0.063, -0.011,
        -0.048, 0.122, -0.134, 0.033, 0.136, 0.134, 0.022, 0.003, -0.095, -0.015, -0.037, -0.003, -0.015,
        -0.014, -0.109,
      ],
    },
    aside: {
      average: 0.01,
      spread: 0.1,
      weight: 0.001,
      together: [
        0.013, 0.077, 0.046, 0.126, 0.022, 0.044, -0.014, 0.024, -0.049, 0.07, 0.03, 0.038, -0.027, 0.037,
        0.05, 0.059, 0.031, -0.083, 0.096, 0.079, 0.03, -0.037, 0.032, -0.124, -0.089, 0.131, 0.013, 0.002,
        0.01,
      ],
    },
  },
};

const NAMES = Object.keys(BELONGING.pieces) as (keyof Evidence)[];
