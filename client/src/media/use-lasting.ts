import { useEffect, useState } from 'react';

/** What has been true for so long without a break; false at once when it no longer is. */
export function useLasting(now: boolean, long: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!now) {
      setLasted(false);
      return undefined;
    }
    const timer = setTimeout(() => setLasted(true), long);
    return () => clearTimeout(timer);
  }, [now, long]);
  return now && lasted;
}

/** Shows something for a while each time that it happens, and not again before so long. */
export function useNowAndThen(happens: boolean, shown: number, notBefore: number): boolean {
  const [since, setSince] = useState<number | null>(null);
  const [show, setShow] = useState(false);
  useEffect(() => {
    if (!happens || show || (since !== null && performance.now() - since < notBefore)) return;
    setSince(performance.now());
    setShow(true);
  }, [happens, show, since, notBefore]);
  useEffect(() => {
    if (!show || happens) return undefined;
    const timer = setTimeout(() => setShow(false), shown);
    return () => clearTimeout(timer);
  }, [show, happens, shown]);
  return show;
}
