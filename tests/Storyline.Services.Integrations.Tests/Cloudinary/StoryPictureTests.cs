using Storyline.Services.Integrations.Cloudinary;

namespace Storyline.Services.Integrations.Tests.Cloudinary;

public sealed class StoryPictureTests
{
    [Theory]
    [InlineData("https://res.cloudinary.com/shop/image/upload/v17/stories/a-b.png", "https://res.cloudinary.com/shop/image/upload/T/v17/stories/a-b.jpg")]
    [InlineData("https://res.cloudinary.com/shop/image/upload/v17/stories/a.b/c", "https://res.cloudinary.com/shop/image/upload/T/v17/stories/a.b/c.jpg")]
    [InlineData("http://127.0.0.1:8090/cloudinary/shop/image/upload/v1/a.jpg", "http://127.0.0.1:8090/cloudinary/shop/image/upload/T/v1/a.jpg")]
    public void A_picture_is_always_delivered_as_JPEG(string original, string delivered) => StoryPicture.Address(new Uri(original), "T").ShouldBe(new Uri(delivered));

    [Fact]
    public void An_address_that_is_none_of_Cloudinarys_is_not_used() => StoryPicture.Address(new Uri("https://example.com/a.jpg"), "T").ShouldBeNull();

    [Fact]
    public void A_story_lies_on_its_own_blurred_copy_and_a_feed_picture_keeps_its_shape()
    {
        StoryPicture.Transformation("stories/a", fillsStory: true).ShouldBe("c_fill,h_1920,w_1080/e_blur:1500/l_stories:a/c_fit,h_1920,w_1080/fl_layer_apply/f_jpg,q_auto:good");
        StoryPicture.Transformation("stories/a", fillsStory: false).ShouldBe("c_limit,h_1800,w_1440/f_jpg,q_auto:good");
    }
}
