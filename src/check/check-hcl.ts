import { goRuntime } from './go-runtime';
import { optionalPackage } from './optional-package';
import type { Finding, SnippetCheck } from './snippet';

type Hcl2Json = { parse: (file: string, code: string) => Promise<unknown> };

let useOwnRuntime: (() => void) | undefined;

/** K077: Terraform and other HCL parses, by HashiCorp's own parser. */
export const checkHcl: SnippetCheck = async (snippets) => {
  const concerned = snippets.filter((snippet) => ['hcl', 'terraform', 'tf'].includes(snippet.language));
  if (concerned.length === 0) return { findings: [], unchecked: [] };
  const hcl = optionalPackage<Hcl2Json>('@cdktn/hcl2json');
  if (!hcl)
    return {
      findings: [],
      unchecked: [`${concerned.length} HCL snippets: @cdktn/hcl2json is not installed`],
    };
  useOwnRuntime ??= goRuntime();
  useOwnRuntime();
  const findings: Finding[] = [];
  for (const snippet of concerned) {
    try {
      await hcl.parse('snippet.tf', snippet.code);
    } catch (error) {
      const [, line, message] = /snippet\.tf:(\d+),[^:]*: ([^\]]*)/.exec((error as Error).message) ?? [];
      findings.push({
        rule: 'K077',
        severity: 'error',
        snippet,
        line: Number(line ?? 1),
        message: `The HCL does not parse: ${(message ?? (error as Error).message).replace(/\.$/, '')}.`,
        mend: 'Try it with terraform fmt.',
      });
    }
  }
  return { findings, unchecked: [] };
};
