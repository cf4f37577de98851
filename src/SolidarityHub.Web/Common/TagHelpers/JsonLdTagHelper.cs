using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SolidarityHub.Web.Common.TagHelpers;

/// <summary>Facts about the page for search engines (JSON-LD). It is data, not script, so the content policy lets it stand.</summary>
[HtmlTargetElement("json-ld", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class JsonLdTagHelper : TagHelper
{
    // The default encoder writes <, > and & as \u escapes, so that no title can end the element.
    private static readonly JsonSerializerOptions Format = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public required object Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", new HtmlString("application/ld+json"));
        // A null inside a dictionary is written whatever the options say; leave those out first.
        output.Content.SetHtmlContent(JsonSerializer.Serialize(Known(Value), Format));
    }

    private static object? Known(object? value) => value switch
    {
        IDictionary<string, object?> facts => facts.Where(fact => fact.Value is not null)
            .ToDictionary(fact => fact.Key, fact => Known(fact.Value)),
        object[] many => many.Select(Known).ToArray(),
        _ => value,
    };
}
