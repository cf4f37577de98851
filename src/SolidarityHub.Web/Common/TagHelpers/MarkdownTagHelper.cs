using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SolidarityHub.Web.Common.TagHelpers;

/// <summary>Prints what people wrote. The one place where markup goes out as it stands: it was sanitised when it was written.</summary>
[HtmlTargetElement("markdown", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MarkdownTagHelper : TagHelper
{
    public required string? Html { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html);
    }
}
