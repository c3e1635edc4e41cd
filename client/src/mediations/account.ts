import { create } from 'zustand';
import type { Me } from '@mediane/shared/protocol/api.ts';

/** Who is signed in on this page, as far as it knows. */
export const useAccount = create<{ me: Me | null }>(() => ({ me: null }));

/** Takes over what the server said of the account; null after signing out. */
export const setAccount = (me: Me | null): void => useAccount.setState({ me });
