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
  bias: 2.793,
  pieces: {
    named: { average: 0.302, spread: 0.352, weight: 0.157, together: [0.106] },
    nameSpelled: { average: 0.482, spread: 0.292, weight: 0.19, together: [-0.041, -0.067] },
    lead: { average: 0.437, spread: 0.298, weight: 0.156, together: [-0.046, -0.089, -0.092] },
    coverage: { average: 0.829, spread: 0.234, weight: 0.238, together: [0.092, 0.128, -0.003, -0.159] },
    unit: { average: 0.725, spread: 0.282, weight: 0.702, together: [0.026, -0.042, -0.079, 0.082, 0.123] },
    example: {
      average: 0.56,
      spread: 0.2,
      weight: 0.419,
      together: [-0.084, -0.068, 0.124, 0.012, -0.134, 0.148],
    },
    strength: {
      average: 0.724,
      spread: 0.103,
      weight: 0.546,
      together: [-0.04, -0.06, -0.088, 0.022, -0.047, -0.184, -0.12],
    },
    agreement: {
      average: 0.75,
      spread: 0.312,
      weight: 0.089,
      together: [0.016, -0.152, 0.037, 0.027, -0.138, 0.1, 0, -0.071],
    },
    words: {
      average: 0.507,
      spread: 0.192,
      weight: 0.103,
      together: [-0.128, -0.201, 0.025, 0.124, -0.129, 0.233, 0.119, -0.119, 0.33],
    },
    namedAny: {
      average: 0.391,
      spread: 0.373,
      weight: 0.244,
      together: [0.039, -0.103, 0.005, 0.064, -0.174, -0.019, -0.131, 0.019, -0.147, 0.083],
    },
    margin: {
      average: 0.26,
      spread: 0.181,
      weight: -0.118,
      together: [0.11, 0.095, 0.12, -0.02, 0.135, -0.105, -0.035, -0.061, -0.004, -0.005, 0.112],
    },
    unknown: {
      average: 0.064,
      spread: 0.188,
      weight: -0.076,
      together: [0.018, -0.005, -0.139, 0.062, -0.026, -0.063, -0.075, 0.044, -0.078, -0.067, -0.04, 0.021],
    },
    matched: {
      average: 0.491,
      spread: 0.152,
      weight: 0.196,
      together: [-0.07, 0.018, 0.128, 0.028, 0.03, 0.05, 0.148, 0.318, 0.043, 0.034, -0.073, -0.088, 0.11],
    },
    heads: {
      average: 0.603,
      spread: 0.3,
      weight: 0.352,
      together: [
        0.12, 0.015, 0.083, -0.124, 0.092, -0.138, 0.061, 0.049, -0.125, -0.06, -0.013, 0.117, -0.123, 0.039,
      ],
    },
    trade: {
      average: 0.436,
      spread: 0.305,
      weight: 0.203,
      together: [
        -0.021, 0.045, 0.102, -0.078, -0.049, 0.022, 0.041, -0.024, 0.144, 0.113, -0.087, 0.019, -0.216,
        -0.063, -0.004,
      ],
    },
    jargon: {
      average: 0.313,
      spread: 0.319,
      weight: 0.072,
      together: [
        -0.003, -0.122, -0.024, 0.037, -0.051, -0.083, -0.01, -0.063, -0.129, 0.156, 0.035, 0.064, -0.159,
        0.036, 0.108, 0.131,
      ],
    },
    coined: {
      average: 0.171,
      spread: 0.29,
      weight: 0.113,
      together: [
        0.067, 0.026, -0.101, -0.051, 0.025, -0.08, 0.11, -0.072, -0.087, 0.163, -0.091, -0.17, -0.074, 0.089,
        -0.045, 0.124, 0.11,
      ],
    },
    acronyms: {
      average: 0.221,
      spread: 0.32,
      weight: 0.17,
      together: [
        -0.048, -0.032, -0.013, 0.079, -0.151, 0.037, 0.026, 0.113, 0.033, 0.165, 0.121, 0.037, 0.021, 0.189,
        0.126, 0.152, 0.078, 0.059,
      ],
    },
    family: {
      average: 0.062,
      spread: 0.242,
      weight: 0.031,
      together: [
        0.005, 0.034, 0.074, -0.031, -0.089, 0.051, 0.014, -0.02, 0.064, 0.022, -0.071, 0.032, 0.089, -0.063,
        0.081, -0.002, -0.123, -0.004, 0.11,
      ],
    },
    technical: {
      average: 0.186,
      spread: 0.256,
      weight: 0.162,
      together: [
        -0.17, -0.047, 0.043, -0.115, 0.11, 0.023, 0.081, 0.068, 0.101, -0.022, -0.232, 0.059, -0.104, -0.149,
        0.159, 0.093, -0.018, -0.182, -0.003, -0.093,
      ],
    },
    strange: {
      average: 0.038,
      spread: 0.141,
      weight: 0,
      together: [
        -0.035, -0.01, 0.054, 0.064, 0.034, 0.128, 0.037, 0.138, 0.044, -0.117, -0.131, 0.158, -0.053, 0.02,
        -0.051, -0.034, -0.146, 0.118, 0.059, -0.01, -0.03,
      ],
    },
    domain: {
      average: 0.575,
      spread: 0.276,
      weight: 0.262,
      together: [
        0.058, -0.089, -0.055, -0.104, -0.132, 0.17, 0.062, -0.122, -0.186, 0.078, -0.067, 0.089, -0.269,
        -0.217, 0.053, 0.053, -0.068, -0.108, 0.082, 0.011, 0.001, 0.047,
      ],
    },
    leastDomain: {
      average: -0.077,
      spread: 0.204,
      weight: 0.091,
      together: [
        -0.027, 0.001, 0.016, -0.082, 0.061, -0.059, 0.083, -0.027, 0.071, 0.03, -0.062, 0.134, 0.083, 0.08,
        -0.085, 0.128, 0.028, -0.212, -0.012, 0.05, -0.012, -0.093, 0.058,
      ],
    },
    ours: {
      average: 0.812,
      spread: 0.278,
      weight: 0.066,
      together: [
        0.075, 0.089, 0.036, 0.148, -0.102, -0.189, 0.095, -0.061, -0.076, 0.079, 0.101, -0.062, -0.111,
        -0.075, 0.169, 0.051, -0.097, -0.079, -0.048, 0.187, 0.09, 0.03, 0.005, -0.083,
      ],
    },
    theirs: {
      average: 0.06,
      spread: 0.17,
      weight: 0.036,
      together: [
        -0.047, -0.162, -0.028, 0.09, -0.148, 0.044, -0.1, -0.136, -0.084, -0.078, 0.139, -0.001, -0.068,
        -0.091, 0.055, -0.104, 0.029, 0.037, -0.058, -0.164, -0.005, 0.026, -0.008, 0.122, -0.174,
      ],
    },
    idioms: {
      average: 0.499,
      spread: 0.376,
      weight: 0.502,
      together: [
        -0.049, -0.159, -0.077, 0.093, -0.012, -0.073, -0.034, 0.086, -0.06, -0.15, 0.069, -0.044, -0.335,
        0.027, -0.215, 0.057, 0.069, 0.033, 0.076, 0.251, 0.004, -0.117, -0.182, -0.041, 0.077, -0.03,
      ],
    },
    mended: {
      average: 0.02,
      spread: 0.105,
      weight: -0.159,
      together: [
        -0.007, 0.122, -0.117, -0.094, 0.047, 0.185, 0.116, -0.02, -0.111, -0.143, 0.095, 0.087, -0.099,
        0.117, -0.137, -0.017, -0.052, 0.032, 0.003, 0.134, 0.016, 0.114, 0.082, 0.108, 0.096, -0.018, 0.035,
      ],
    },
    elsewhere: {
      average: 0.024,
      spread: 0.154,
      weight: -0.02,
      together: [
        -0.044, 0.051, -0.025, -0.106, 0.063, -0.072, -0.008, 0.044, -0.135, 0.03, -0.062, 0.019, -0.041,
        -0.038, 0.12, -0.135, 0.042, 0.209, 0.136, 0.048, -0.001, -0.089, -0.01, -0.012, -0.009, 0.031,
        -0.018, -0.122,
      ],
    },
    aside: {
      average: 0.011,
      spread: 0.102,
      weight: 0,
      together: [
        0.026, 0.028, 0.053, 0.162, -0.047, 0.057, -0.062, 0.055, -0.048, 0.07, 0.012, 0.029, -0.051, 0.049,
        0.098, 0.058, 0.027, -0.078, 0.092, 0.038, 0.016, -0.031, 0.01, -0.07, -0.078, 0.108, 0.008, 0.002,
        0.001,
      ],
    },
  },
};

const NAMES = Object.keys(BELONGING.pieces) as (keyof Evidence)[];
