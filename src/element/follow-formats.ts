import type {ReactiveControllerHost} from 'lit';
import {onRegistered} from '../data/pages/formats.js';

/** Has a connected element look at its format again when the page registers one, which may be after the element is there. */
export function followFormats(host: ReactiveControllerHost): void {
  let leave: (() => void) | undefined;
  host.addController({
    hostConnected() {
      leave = onRegistered(() => host.requestUpdate());
    },
    hostDisconnected: () => leave?.(),
  });
}
