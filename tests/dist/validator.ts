import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';

/** Resolves the configuration once for all texts, which takes as long as validating one. */
class SharedConfigLoader extends StaticConfigLoader {
  private resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(
    handle: string,
    override?: ConfigData,
  ): ReturnType<StaticConfigLoader['getConfigFor']> {
    this.resolved ??= super.getConfigFor(handle, override);
    return this.resolved;
  }
}

/** Says what is wrong with HTML, each with its place. */
export function htmlValidator(
  config: ConfigData,
): (name: string, html: string) => Promise<string[]> {
  const validator = new HtmlValidate(new SharedConfigLoader(config));
  return async (name, html) => {
    const { results } = await validator.validateString(html, name);
    return results.flatMap(({ messages }) =>
      messages.map(
        ({ line, ruleId, message, selector }) =>
          `${name}:${line} ${ruleId} ${message} at ${selector}`,
      ),
    );
  };
}
