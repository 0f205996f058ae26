namespace Storyline.Simulator.Tests.Instagram;

internal static class MetaErrors
{
    /// <summary>The answer is Meta's envelope with this code.</summary>
    public static void ShouldBeMetaError(this Answer answer, int code, int? subcode = null)
    {
        var error = answer.Body?["error"].ShouldNotBeNull(answer.Text);
        ((int)error!["code"]!).ShouldBe(code, answer.Text);
        ((int?)error["error_subcode"]).ShouldBe(subcode, answer.Text);
        ((string)error["message"]!).ShouldNotBeNullOrEmpty();
        ((string)error["fbtrace_id"]!).ShouldNotBeNullOrEmpty();
        error["is_transient"].ShouldNotBeNull();
    }
}
