/** What expressions read while a workflow runs. Everything is asked for when it is read, not before. */
export interface ExpressionContext {
  /** As sent, with its query. */
  readonly url?: string | undefined;
  readonly method?: string | undefined;
  readonly statusCode?: number | undefined;
  /** The URI of the document. */
  readonly self?: string | undefined;
  readonly request?: MessageContext | undefined;
  readonly response?: MessageContext | undefined;
  readonly message?: MessageContext | undefined;
  readonly inputs?: Values | undefined;
  readonly outputs?: Values | undefined;
  /** The outputs of a step, by stepId. */
  readonly steps?: ((stepId: string) => Values | undefined) | undefined;
  /** The `inputs` or `outputs` of a workflow; for `steps`, the outputs of that step of it. */
  readonly workflows?:
    | ((workflowId: string, field: string, stepId?: string) => Values | undefined)
    | undefined;
  readonly sourceDescriptions?: ((name: string) => Values | undefined) | undefined;
  readonly components?: ((section: string) => Values | undefined) | undefined;
}

export type Values = Readonly<Record<string, unknown>>;

export interface MessageContext {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly query?: Values;
  readonly path?: Values;
  readonly body?: unknown;
}
