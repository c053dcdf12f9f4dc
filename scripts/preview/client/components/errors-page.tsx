/** Instead of a draft that could never be made: all that keeps it from being. */
import { isError } from '../problems.ts';
import { countOf } from '../words.ts';
import { useWorkspace } from './context.ts';
import { FileList } from './diagnostics-list.tsx';

export function ErrorsPage() {
  const { problems } = useWorkspace();
  const errors = problems.value.filter(isError);
  return (
    <div class="sans-brouillon">
      <h2>Le brouillon ne peut pas encore être montré</h2>
      <p role="alert">
        {countOf('erreur', errors.length)} à corriger d’abord. La page se met à jour dès que vous
        enregistrez.
      </p>
      <FileList problems={errors} unfolded />
    </div>
  );
}
