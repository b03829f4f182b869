import type { ReactiveController, ReactiveControllerHost } from 'lit';

const EVENTS = ['beforeprint', 'afterprint'] as const;

/** Knows when the page is printed, and redraws its host before the browser lays the pages out, and again after. */
export class PrintPhase implements ReactiveController {
  /** Whether the page is being printed. */
  printing = false;
  readonly #host: ReactiveControllerHost;
  readonly #draw: () => void;

  /** @param draw - Draws the host at once. */
  constructor(host: ReactiveControllerHost, draw: () => void) {
    this.#host = host;
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    for (const event of EVENTS) addEventListener(event, this.#turn);
  }

  hostDisconnected(): void {
    for (const event of EVENTS) removeEventListener(event, this.#turn);
  }

  readonly #turn = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
    this.#host.requestUpdate();
    this.#draw();
  };
}
