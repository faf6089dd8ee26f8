/** The parts that make up one running workspace; every action takes them as its first argument. */

import type { Courier } from '../delivery/courier';
import type { Manifest } from '../workspace-options';
import type { WorkspaceClock } from './clock';
import type { FaultBox } from './faults';
import type { Ids } from './ids';
import type { Journal } from './journal';
import type { MessageBoard } from './message-board';
import type { ResponseUrls } from './response-urls';
import type { Json, WorkspaceState } from './state';
import type { TriggerIds } from './trigger-ids';
import type { ViewStack } from './view-stack';

/** What a validator found; `pointer` is a JSON pointer into the message or view, such as `/blocks/0/text/text`. */
export interface BlockProblem {
  readonly code: string;
  readonly message: string;
  readonly pointer: string;
}

/** Slack's strictness about blocks, passed in from outside. */
export interface BlockValidation {
  message(message: { text?: unknown; blocks?: unknown; attachments?: unknown }): readonly BlockProblem[];
  view(view: unknown): readonly BlockProblem[];
}

/** Which of Slack's rules are enforced. */
export interface SlackRules {
  /** Three seconds to acknowledge, else the person sees `operation_timeout` and events are sent again. */
  readonly ackDeadline: boolean;
  /** One message a second a channel, with a short burst allowed, else HTTP 429. */
  readonly rateLimit: boolean;
  /** `not_in_channel` where the app was not invited. */
  readonly membership: boolean;
  /** `invalid_blocks` and the length limits. */
  readonly blocks: boolean;
}

export interface AppIdentity {
  readonly id: string;
  readonly name: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly botToken: string;
  /** Null in HTTP mode: apps.connections.open is then refused. */
  readonly appToken: string | null;
  /** Sent as `token` in payloads, as Slack still does; apps verify the signature instead. */
  readonly verificationToken: string;
  readonly manifest: Manifest;
}

export interface Core {
  readonly app: AppIdentity;
  readonly rules: SlackRules;
  readonly clock: WorkspaceClock;
  readonly ids: Ids;
  readonly state: WorkspaceState;
  readonly journal: Journal;
  readonly board: MessageBoard;
  readonly views: ViewStack;
  readonly triggers: TriggerIds;
  readonly responseUrls: ResponseUrls;
  readonly faults: FaultBox;
  readonly courier: Courier;
  readonly validation: BlockValidation;
  /** Options an app gave for an external select, so that a choice among them can be looked up. */
  readonly externalOptions: Map<string, Json[]>;
  /** `http://127.0.0.1:<port>`, known once the server listens. */
  baseUrl(): string;
}
