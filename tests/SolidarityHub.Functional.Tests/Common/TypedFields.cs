using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SolidarityHub.Functional.Tests.Common;

/// <summary>The fields of a form that a person types into; not the one that only machines fill in (.Website).</summary>
internal static class TypedFields
{
    public static IEnumerable<IElement> Of(IHtmlFormElement form) => form.Elements.Where(IsTyped).DistinctBy(element => element.GetAttribute("name"));

    private static bool IsTyped(IElement element) => element.GetAttribute("name") is { Length: > 0 } name && !name.EndsWith(".Website", StringComparison.Ordinal)
        && (element is IHtmlTextAreaElement || element is IHtmlInputElement { Type: "text" or "email" or "url" or "password" or "search" or "tel" });
}
