import { CloudFormationSpec } from './cloudformation-spec';
import { isTemplate, templateIssues } from './cloudformation-template';
import type { SnippetCheck } from './snippet';
import { parseYaml } from './yaml-tree';

/** K076: CloudFormation templates have resource types, properties and references that exist. */
export const checkCloudFormation: SnippetCheck = async (snippets) => {
  const templates = snippets
    .filter((snippet) => ['yaml', 'yml', 'json'].includes(snippet.language))
    .flatMap((snippet) =>
      parseYaml(snippet.code)
        .documents.filter(isTemplate)
        .map((node) => ({ snippet, node })),
    );
  if (templates.length === 0) return { findings: [], unchecked: [] };
  const spec = CloudFormationSpec.load();
  if (!spec)
    return {
      findings: [],
      unchecked: [`${templates.length} CloudFormation templates: @aws-cdk/aws-service-spec is not installed`],
    };
  return {
    findings: templates.flatMap(({ snippet, node }) =>
      templateIssues(node, spec).map(({ line, message }) => ({
        rule: 'K076',
        severity: 'error' as const,
        snippet,
        line,
        message: `CloudFormation: ${message}.`,
        mend: 'See the reference of templates, https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/.',
      })),
    ),
    unchecked: [],
  };
};
