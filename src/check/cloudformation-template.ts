import type { CloudFormationSpec, Properties, PropertyType } from './cloudformation-spec';
import { child, type YamlNode } from './yaml-tree';

export interface TemplateIssue {
  line: number;
  message: string;
}

const SECTIONS = [
  ...['AWSTemplateFormatVersion', 'Description', 'Metadata', 'Parameters', 'Rules', 'Mappings', 'Conditions'],
  ...['Transform', 'Globals', 'Resources', 'Outputs', 'Hooks'],
];
const PSEUDO = [
  'AccountId',
  'NotificationARNs',
  'NoValue',
  'Partition',
  'Region',
  'StackId',
  'StackName',
  'URLSuffix',
];

/** Whether a document is a CloudFormation template: it says so, or has resources of AWS types. */
export function isTemplate(node: YamlNode): boolean {
  if (child(node, 'AWSTemplateFormatVersion')) return true;
  const resources = child(node, 'Resources')?.value;
  return (
    resources instanceof Map &&
    [...resources.values()].some((entry) => String(child(entry.node, 'Type')?.value).startsWith('AWS::'))
  );
}

/**
 * Holds a template against the types of CloudFormation: sections, resource types, their properties with the type of each,
 * and that `Ref`, `GetAtt` and `Sub` name what exists. Types that a transform defines (AWS SAM) are the transform's business.
 */
export function templateIssues(template: YamlNode, spec: CloudFormationSpec): TemplateIssue[] {
  const issues: TemplateIssue[] = [];
  const transformed = child(template, 'Transform') !== undefined;
  for (const [section, entry] of entries(template))
    if (!SECTIONS.includes(section))
      issues.push({ line: entry.line, message: `a template has no section "${section}"` });

  const resources = entries(child(template, 'Resources'));
  for (const [name, { node, line }] of resources) {
    const type = child(node, 'Type');
    if (typeof type?.value !== 'string') {
      issues.push({ line, message: `the resource ${name} needs a Type` });
      continue;
    }
    if (transformed && type.value.startsWith('AWS::Serverless::')) continue;
    const known = spec.resource(type.value);
    if (!known) {
      if (!type.value.startsWith('Custom::'))
        issues.push({ line: type.line, message: `there is no resource type ${type.value}` });
      continue;
    }
    const properties = child(node, 'Properties') ?? { line, tag: null, value: new Map() };
    issues.push(...propertyIssues(properties, known.properties, `${name}.Properties`, spec));
  }
  issues.push(...referenceIssues(template, spec, transformed));
  return issues;
}

function propertyIssues(
  node: YamlNode,
  known: Properties,
  path: string,
  spec: CloudFormationSpec,
): TemplateIssue[] {
  const issues: TemplateIssue[] = [];
  const given = new Map(entries(node));
  for (const [name, { node: value, line }] of given) {
    const property = known[name];
    if (!property) issues.push({ line, message: `${path} has no property "${name}"` });
    else issues.push(...valueIssues(value, property.type, `${path}.${name}`, spec));
  }
  for (const [name, property] of Object.entries(known))
    if (property.required && !given.has(name))
      issues.push({ line: node.line, message: `${path} needs the property "${name}"` });
  return issues;
}

function valueIssues(
  node: YamlNode,
  type: PropertyType,
  path: string,
  spec: CloudFormationSpec,
): TemplateIssue[] {
  if (isIntrinsic(node)) return [];
  const expected = (what: string): TemplateIssue[] => [
    { line: node.line, message: `${path} is expected to be ${what}` },
  ];
  switch (type.type) {
    case 'union': {
      const each = type.types.map((one) => valueIssues(node, one, path, spec));
      return each.some((issues) => issues.length === 0) ? [] : each[0]!;
    }
    case 'ref':
      return node.value instanceof Map
        ? propertyIssues(node, spec.fields(type), path, spec)
        : expected('a mapping');
    case 'array':
      return Array.isArray(node.value)
        ? node.value.flatMap((item, index) => valueIssues(item, type.element, `${path}.${index}`, spec))
        : expected('a list');
    case 'map':
      return node.value instanceof Map
        ? entries(node).flatMap(([key, entry]) =>
            valueIssues(entry.node, type.element, `${path}.${key}`, spec),
          )
        : expected('a mapping');
    case 'tag':
      return child(node, 'Key') && child(node, 'Value') ? [] : expected('a mapping of Key and Value');
    case 'json':
      return typeof node.value === 'number' || typeof node.value === 'boolean' ? expected('a document') : [];
    case 'boolean':
      return /^(?:true|false)$/.test(String(node.value)) ? [] : expected('true or false');
    case 'integer':
    case 'number':
      return isScalarNode(node) && !Number.isNaN(Number(node.value)) ? [] : expected('a number');
    case 'string':
      if (!isScalarNode(node)) return expected('text');
      return type.allowedValues && !type.allowedValues.includes(String(node.value))
        ? expected(`one of ${type.allowedValues.join(', ')}`)
        : [];
    default:
      return isScalarNode(node) ? [] : expected('text');
  }
}

/** `Ref`, `Fn::GetAtt` and `Fn::Sub`, in the long form and as tags, name a parameter or resource of the template. */
function referenceIssues(
  template: YamlNode,
  spec: CloudFormationSpec,
  transformed: boolean,
): TemplateIssue[] {
  const resources = new Map(entries(child(template, 'Resources')));
  const names = new Set([
    ...resources.keys(),
    ...entries(child(template, 'Parameters')).map(([name]) => name),
  ]);
  const conditions = new Set(entries(child(template, 'Conditions')).map(([name]) => name));
  const issues: TemplateIssue[] = [];

  const refer = (name: string, attribute: string | null, line: number, local: ReadonlySet<string>): void => {
    if (name.startsWith('AWS::')) {
      if (!PSEUDO.includes(name.slice(5)))
        issues.push({ line, message: `there is no pseudo parameter ${name}` });
      return;
    }
    // A transform makes resources of its own, whose names only it knows.
    if (local.has(name)) return;
    if (!names.has(name)) {
      if (!transformed)
        issues.push({ line, message: `"${name}" is no parameter or resource of the template` });
      return;
    }
    const type = child(resources.get(name)?.node, 'Type')?.value;
    const known = typeof type === 'string' ? spec.resource(type) : null;
    if (attribute !== null && known && !(attribute in known.attributes) && !attribute.startsWith('Outputs.'))
      issues.push({ line, message: `${String(type)} (${name}) has no attribute "${attribute}"` });
  };
  const substitute = (node: YamlNode): void => {
    const [text, variables] = Array.isArray(node.value) ? node.value : [node];
    const local = new Set(entries(variables).map(([name]) => name));
    for (const match of String(text?.value).matchAll(/\$\{([^!}][^}]*)\}/g)) {
      const [name, ...attribute] = match[1]!.trim().split('.');
      refer(name!, attribute.length > 0 ? attribute.join('.') : null, text!.line, local);
    }
  };
  const getAttribute = (node: YamlNode): void => {
    const parts = Array.isArray(node.value)
      ? node.value.map((part) => String(part.value))
      : String(node.value).split('.');
    refer(parts[0]!, parts.slice(1).join('.'), node.line, NONE);
  };
  const walk = (node: YamlNode): void => {
    const name = intrinsicName(node);
    const argument = node.tag === null && name !== null ? entries(node)[0]![1].node : node;
    if (name === 'Ref') refer(String(argument.value), null, argument.line, NONE);
    else if (name === 'Sub') substitute(argument);
    else if (name === 'GetAtt') getAttribute(argument);
    else if (name === 'Condition' && typeof argument.value === 'string' && !conditions.has(argument.value))
      issues.push({ line: argument.line, message: `there is no condition "${argument.value}"` });
    if (Array.isArray(node.value)) node.value.forEach(walk);
    else for (const [, entry] of entries(node)) walk(entry.node);
  };
  for (const section of ['Resources', 'Outputs', 'Conditions']) {
    const node = child(template, section);
    if (node) walk(node);
  }
  return issues;
}

const NONE: ReadonlySet<string> = new Set();

function isIntrinsic(node: YamlNode): boolean {
  return intrinsicName(node) !== null;
}

/** `!Sub x` and `{ 'Fn::Sub': x }` are both "Sub"; null for every other node. */
function intrinsicName(node: YamlNode): string | null {
  if (node.tag !== null) return node.tag.slice(1);
  const only = entries(node);
  if (only.length !== 1) return null;
  const key = only[0]![0];
  if (key === 'Ref') return key;
  return key.startsWith('Fn::') ? key.slice(4) : null;
}

function isScalarNode(node: YamlNode): boolean {
  return node.value !== null && typeof node.value !== 'object';
}

function entries(node: YamlNode | undefined): [string, { line: number; node: YamlNode }][] {
  return node?.value instanceof Map ? [...node.value] : [];
}
