import { ValidationSeverity, validate } from 'dockerfile-utils';
import type { SnippetCheck } from './snippet';

/** K070: Dockerfiles lint: instructions and flags that exist, with their arguments; no deprecated ones. */
export const checkDockerfile: SnippetCheck = async (snippets) => ({
  findings: snippets
    .filter((snippet) => snippet.language === 'dockerfile')
    .flatMap((snippet) =>
      validate(snippet.code, {
        deprecatedMaintainer: ValidationSeverity.ERROR,
        emptyContinuationLine: ValidationSeverity.ERROR,
      }).map((diagnostic) => ({
        rule: 'K070',
        severity: 'error' as const,
        snippet,
        line: diagnostic.range.start.line + 1,
        message: `The Dockerfile is wrong: ${diagnostic.message}.`,
        mend: 'See the Dockerfile reference, https://docs.docker.com/reference/dockerfile/.',
      })),
    ),
  unchecked: [],
});
