/** The state of the page, for the components within it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Workspace } from '../state.ts';

export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('a component of the page stands outside of it');
  return workspace;
}
