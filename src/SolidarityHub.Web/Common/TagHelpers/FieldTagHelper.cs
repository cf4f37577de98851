using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SolidarityHub.Web.Common.TagHelpers;

/// <summary>One question of a form: label above, hint, the reason for a refusal, and the input, tied together for screen readers.</summary>
[HtmlTargetElement("field", Attributes = "for, label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(Words words) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public required ModelExpression For { get; set; }

    /// <summary>Translation key of the label.</summary>
    public required string Label { get; set; }

    /// <summary>Translation key of the hint, when one is needed.</summary>
    public string? Hint { get; set; }

    /// <summary>An input type, or <c>textarea</c>, <c>select</c>, <c>checkbox</c>, <c>checkboxes</c>, <c>radios</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What can be chosen, for select, checkboxes and radios.</summary>
    public IEnumerable<Option> Options { get; set; } = [];

    /// <summary>Marks the question as one that may be left open.</summary>
    public bool Optional { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public int? Maxlength { get; set; }

    public int Rows { get; set; } = 5;

    /// <summary>For files: which kinds the picker offers.</summary>
    public string? Accept { get; set; }

    /// <summary>Extra class of the field, for example <c>short</c>.</summary>
    public string? Width { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = For.Name;
        var id = TagBuilder.CreateSanitizedId(name, "-");
        var errors = ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.Errors : null;
        var invalid = errors is { Count: > 0 };
        var group = Type is "checkboxes" or "radios";

        output.TagName = group ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "field", Width, invalid ? "invalid" : null }.OfType<string>()));
        if (Type == "hidden")
        {
            output.TagName = null;
            output.Content.AppendHtml(Input(name, id, null, false));
            return;
        }

        var describedBy = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", invalid ? $"{id}-error" : null }.OfType<string>());
        if (Type == "checkbox")
        {
            output.Content.AppendHtml(Errors(id, errors));
            output.Content.AppendHtml(Checkbox(name, id, describedBy));
            return;
        }

        output.Content.AppendHtml(Heading(id, group));
        if (Hint is not null) output.Content.AppendHtml(Paragraph("hint", $"{id}-hint", words[Hint]));
        output.Content.AppendHtml(Errors(id, errors));
        output.Content.AppendHtml(group ? Choices(name, id) : Type switch
        {
            "textarea" => TextArea(name, id, describedBy, invalid),
            "select" => Select(name, id, describedBy, invalid),
            _ => Input(name, id, describedBy, invalid),
        });
    }

    private TagBuilder Heading(string id, bool group)
    {
        var heading = new TagBuilder(group ? "legend" : "label");
        if (!group) heading.Attributes["for"] = id;
        heading.InnerHtml.Append(words[Label]);
        if (!Optional) return heading;
        var optional = new TagBuilder("span");
        optional.AddCssClass("optional");
        optional.InnerHtml.Append(words["form.optional"]);
        heading.InnerHtml.Append(" ").AppendHtml(optional);
        return heading;
    }

    private static IHtmlContent Errors(string id, Microsoft.AspNetCore.Mvc.ModelBinding.ModelErrorCollection? errors)
    {
        if (errors is not { Count: > 0 }) return HtmlString.Empty;
        var error = new TagBuilder("p");
        error.AddCssClass("field-error");
        error.Attributes["id"] = $"{id}-error";
        error.InnerHtml.AppendHtml(IconTagHelper.Svg("warning")).Append(" ");
        error.InnerHtml.Append(string.Join(" ", errors.Select(e => e.ErrorMessage)));
        return error;
    }

    private static TagBuilder Paragraph(string @class, string id, string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(@class);
        paragraph.Attributes["id"] = id;
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }

    private TagBuilder Input(string name, string id, string? describedBy, bool invalid)
    {
        var input = Control("input", name, id, describedBy, invalid);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = Type;
        if (Accept is not null) input.Attributes["accept"] = Accept;
        if (Type is not ("password" or "file")) input.Attributes["value"] = Value(name);
        return input;
    }

    private TagBuilder TextArea(string name, string id, string describedBy, bool invalid)
    {
        var area = Control("textarea", name, id, describedBy, invalid);
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        // The first line break inside a textarea is dropped by HTML; one more keeps the text as it was.
        area.InnerHtml.Append("\n" + Value(name));
        return area;
    }

    private TagBuilder Select(string name, string id, string describedBy, bool invalid)
    {
        var select = Control("select", name, id, describedBy, invalid);
        var value = Value(name);
        foreach (var group in Options.GroupBy(option => option.Group))
        {
            var into = select;
            if (group.Key is not null)
            {
                into = new TagBuilder("optgroup");
                into.Attributes["label"] = group.Key;
                select.InnerHtml.AppendHtml(into);
            }

            foreach (var option in group)
            {
                var item = new TagBuilder("option");
                item.Attributes["value"] = option.Value;
                if (option.Value == value) item.Attributes["selected"] = "selected";
                item.InnerHtml.Append(option.Label);
                into.InnerHtml.AppendHtml(item);
            }
        }

        return select;
    }

    private TagBuilder Choices(string name, string id)
    {
        var chosen = Values(name);
        var choices = new TagBuilder("div");
        choices.AddCssClass("choices");
        if (Options.Count() > 5) choices.AddCssClass("across");
        foreach (var option in Options)
        {
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            input.Attributes["type"] = Type == "radios" ? "radio" : "checkbox";
            input.Attributes["name"] = name;
            input.Attributes["value"] = option.Value;
            input.Attributes["id"] = choices.HasInnerHtml ? $"{id}-{option.Value}" : id;
            if (chosen.Contains(option.Value)) input.Attributes["checked"] = "checked";
            choices.InnerHtml.AppendHtml(Labelled(input, option.Label, option.Hint, null));
        }

        return choices;
    }

    private TagBuilder Checkbox(string name, string id, string describedBy)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "checkbox";
        input.Attributes["name"] = name;
        input.Attributes["id"] = id;
        input.Attributes["value"] = "true";
        if (describedBy.Length > 0) input.Attributes["aria-describedby"] = describedBy;
        if (Values(name).Any(value => value.Equals("true", StringComparison.OrdinalIgnoreCase))) input.Attributes["checked"] = "checked";
        var choices = new TagBuilder("div");
        choices.AddCssClass("choices");
        choices.InnerHtml.AppendHtml(Labelled(input, words[Label], Hint is null ? null : words[Hint], $"{id}-hint"));
        return choices;
    }

    private static TagBuilder Labelled(TagBuilder input, string text, string? hint, string? hintId)
    {
        var label = new TagBuilder("label");
        var span = new TagBuilder("span");
        span.InnerHtml.Append(text);
        if (hint is not null)
        {
            var small = new TagBuilder("span");
            small.AddCssClass("hint");
            if (hintId is not null) small.Attributes["id"] = hintId;
            small.InnerHtml.Append(hint);
            span.InnerHtml.AppendHtml(small);
        }

        label.InnerHtml.AppendHtml(input).AppendHtml(span);
        return label;
    }

    private TagBuilder Control(string tag, string name, string id, string? describedBy, bool invalid)
    {
        var control = new TagBuilder(tag);
        control.Attributes["id"] = id;
        control.Attributes["name"] = name;
        if (!string.IsNullOrEmpty(describedBy)) control.Attributes["aria-describedby"] = describedBy;
        if (invalid) control.Attributes["aria-invalid"] = "true";
        if (Autocomplete is not null) control.Attributes["autocomplete"] = Autocomplete;
        if (Inputmode is not null) control.Attributes["inputmode"] = Inputmode;
        if (Maxlength is { } longest) control.Attributes["maxlength"] = longest.ToString(CultureInfo.InvariantCulture);
        return control;
    }

    private string Value(string name) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) && entry.AttemptedValue is { } typed ? typed : Printed(For.Model);

    private HashSet<string> Values(string name) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) && entry.RawValue is { } raw
            ? (raw as string[] ?? [(string)raw]).ToHashSet()
            : For.Model is System.Collections.IEnumerable many and not string
                ? many.Cast<object>().Select(Printed).ToHashSet()
                : [Printed(For.Model)];

    private static string Printed(object? value) => value switch
    {
        null => "",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

/// <summary>One thing that can be chosen.</summary>
public sealed record Option(string Value, string Label)
{
    public string? Group { get; init; }

    public string? Hint { get; init; }

    /// <summary>Every value of an enumeration, in the reader's words.</summary>
    public static IEnumerable<Option> AllOf<T>(Words words) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new Option(value.ToString(), words.Of(value)));
}
