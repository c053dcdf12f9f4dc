/** One of a few, side by side. */
import { Icon, type IconName } from './icons.tsx';

export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon: IconName;
}

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form
    <div class="choix" role="group" aria-label={label}>
      {options.map((one) => (
        <button
          key={one.value}
          type="button"
          class="bouton"
          data-vue={one.value}
          aria-pressed={one.value === value}
          onClick={() => onChange(one.value)}
        >
          <Icon name={one.icon} />
          {one.label}
        </button>
      ))}
    </div>
  );
}
