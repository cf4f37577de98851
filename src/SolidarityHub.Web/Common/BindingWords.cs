using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace SolidarityHub.Web.Common;

/// <summary>Says in the reader's language that a number or a date could not be read.</summary>
internal sealed class BindingWords(Translations translations) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Say("validation.unreadableValue"));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Say("validation.unreadableValue"));
        messages.SetUnknownValueIsInvalidAccessor(_ => Say("validation.unreadableValue"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say("validation.unreadableValue"));
        messages.SetValueIsInvalidAccessor(_ => Say("validation.unreadableValue"));
        messages.SetValueMustBeANumberAccessor(_ => Say("validation.notANumber"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Say("validation.notANumber"));
        messages.SetValueMustNotBeNullAccessor(_ => Say("validation.NotEmptyValidator"));
        messages.SetMissingBindRequiredValueAccessor(_ => Say("validation.NotEmptyValidator"));
        messages.SetMissingKeyOrValueAccessor(() => Say("validation.NotEmptyValidator"));
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Say("validation.NotEmptyValidator"));
    }

    private string Say(string key) => translations.Find(key, Words.Language);
}
