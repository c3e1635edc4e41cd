/** Tells when the device came to another network, or back to one. */

/** Calls until the returned function is called. */
export function whenNetworkChanges(call: () => void): () => void {
  const connection: unknown = Reflect.get(navigator, 'connection');
  const changing = connection instanceof EventTarget ? connection : null;
  window.addEventListener('online', call);
  changing?.addEventListener('change', call);
  return () => {
    window.removeEventListener('online', call);
    changing?.removeEventListener('change', call);
  };
}
