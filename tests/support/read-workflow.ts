// The parts of a GitHub workflow and of a Kubernetes Job that define what a machine runs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');

export interface Step {
  id?: string;
  name?: string;
  run?: string;
  uses?: string;
  with?: Readonly<Record<string, unknown>>;
  env?: Readonly<Record<string, string>>;
}

export interface Workflow {
  jobs: Readonly<
    Record<
      string,
      {
        needs?: string;
        strategy?: { matrix: Readonly<Record<string, readonly unknown[]>> };
        env?: Readonly<Record<string, string>>;
        steps: readonly Step[];
      }
    >
  >;
}

export interface KubernetesJob {
  apiVersion: string;
  kind: string;
  spec: {
    completionMode?: string;
    completions?: number;
    template: {
      spec: {
        containers: readonly {
          image: string;
          command: readonly string[];
          args: readonly string[];
          env: readonly { name: string; value: string }[];
        }[];
      };
    };
  };
}

/** Reads a workflow by its path in the project. */
export function readWorkflow(path: string): Workflow {
  return parse(readFileSync(join(ROOT, path), 'utf8')) as Workflow;
}

/** Reads a Job by its path in the project. */
export function readKubernetesJob(path: string): KubernetesJob {
  return parse(readFileSync(join(ROOT, path), 'utf8')) as KubernetesJob;
}

/** Replaces the expressions of a workflow's text by their values; throws where one has no value. */
export function fillIn(text: string, contexts: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
    const value = contexts[name];
    if (value === undefined) throw new Error(`The workflow asks for ${name}.`);
    return value;
  });
}
