using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SolidarityHub.Web.Common.TagHelpers;

/// <summary>What a page is about, for search engines. It is data, not a script: browsers never run it.</summary>
[HtmlTargetElement("json-ld", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class JsonLdTagHelper : TagHelper
{
    /// <summary>JSON whose angle brackets are escaped, as System.Text.Json does unless told otherwise.</summary>
    public required string Content { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "application/ld+json");
        output.Content.SetHtmlContent(Content);
    }
}
