using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SolidarityHub.Web.Common.TagHelpers;

/// <summary>Leafing through a list; the rest of the address stays as it is.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(Words words) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>A <c>Page&lt;T&gt;</c> of anything.</summary>
    public required dynamic Page { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        int number = Page.Number, count = Page.Count;
        if (count <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", words["list.pages"]);
        if (number > 1) output.Content.AppendHtml(Link(number - 1, "prev", words["list.previous"]));
        var where = new TagBuilder("span");
        where.InnerHtml.Append(words["list.pageOf", ("number", number), ("count", count)]);
        output.Content.AppendHtml(where);
        if (number < count) output.Content.AppendHtml(Link(number + 1, "next", words["list.next"]));
    }

    private TagBuilder Link(int page, string rel, string text)
    {
        var query = new QueryBuilder(ViewContext.HttpContext.Request.Query.Where(q => q.Key != "page")) { { "page", $"{page}" } };
        var link = new TagBuilder("a");
        link.AddCssClass("button");
        link.Attributes["rel"] = rel;
        link.Attributes["href"] = ViewContext.HttpContext.Request.Path + query.ToQueryString();
        if (rel == "prev") link.InnerHtml.AppendHtml(IconTagHelper.Svg("arrow-left")).Append(" ");
        link.InnerHtml.Append(text);
        if (rel == "next") link.InnerHtml.Append(" ").AppendHtml(IconTagHelper.Svg("arrow-right"));
        return link;
    }
}
