/** What a caller may set when starting a workspace. Everything has a default but the way to reach the app. */
import type { RenderMessage, RenderView } from './page-api';
import type { WorkspaceClock } from './world/clock';
import type { BlockValidation, SlackRules } from './world/core';

/** The parts of an app manifest that the workspace reads; an official manifest fits. */
export interface Manifest {
  readonly display_information?: { readonly name: string; readonly description?: string };
  readonly features?: {
    readonly bot_user?: { readonly display_name: string };
    readonly app_home?: { readonly home_tab_enabled?: boolean };
    readonly slash_commands?: readonly {
      readonly command: string;
      readonly description?: string;
      readonly usage_hint?: string;
      readonly should_escape?: boolean;
    }[];
    readonly shortcuts?: readonly {
      readonly type: 'message' | 'global';
      readonly name: string;
      readonly callback_id: string;
      readonly description?: string;
    }[];
  };
  readonly settings?: { readonly event_subscriptions?: { readonly bot_events?: readonly string[] } };
}

export interface PersonOptions {
  /** Default: `U` and the name in capitals. */
  readonly id?: string;
  /** As typed after `@`. */
  readonly name: string;
  readonly realName?: string;
  /** IANA time zone; default `Etc/UTC`. */
  readonly tz?: string;
}

export interface ChannelOptions {
  /** Default: `C` and the name in capitals. */
  readonly id?: string;
  readonly name: string;
  readonly topic?: string;
  /** Default: true. */
  readonly appIsMember?: boolean;
}

export type TransportOptions =
  | { readonly mode: 'socket'; readonly appToken: string }
  /**
   * `url` takes events, commands and interactions alike, as Bolt's `/slack/events` does. A function is asked at every
   * delivery: an app that needs the workspace's address first can be started afterwards.
   */
  | { readonly mode: 'http'; readonly url: string | (() => string); readonly signingSecret: string };

export interface WorkspaceOptions {
  readonly transport: TransportOptions;
  readonly botToken: string;
  /** Default 0: any free port. */
  readonly port?: number;
  readonly manifest?: Manifest;
  readonly team?: { readonly id?: string; readonly name?: string; readonly domain?: string };
  readonly people?: readonly PersonOptions[];
  readonly channels?: readonly ChannelOptions[];
  readonly clock?: WorkspaceClock;
  /** From 0 to below 1; default: a cryptographic source. */
  readonly random?: () => number;
  /** Default: all on. `false` turns all off. */
  readonly slackRules?: boolean | Partial<SlackRules>;
  readonly validation?: BlockValidation;
  readonly renderMessage?: RenderMessage;
  readonly renderView?: RenderView;
  /** Folder whose files the page is made of; without it `/` says so in words. */
  readonly pageDir?: string;
  /** File the state is kept in across restarts; without it the state lives in memory. */
  readonly keep?: string;
  /** How long a `waitFor…` of the driver waits in real time before it gives up. Default 4000 ms. */
  readonly patienceMs?: number;
}
