using System.Text;
using System.Text.Json.Nodes;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.WebApi.Http.JsonPatches;
using Microsoft.AspNetCore.Http;

namespace ContactAppointment.UnitTests.WebApi.Http.JsonPatches;

public sealed class JsonPatchTests
{
    private const string Document = """{"a":"x","n":null,"list":[{"t":"home"},{"t":"work","e":1}],"o":{"p":{"q":1}},"~/":1,"id":7}""";

    private static readonly HashSet<string> Writable = ["a", "n", "list", "o", "~/", "absent"];

    // RFC 6902, Appendix A, and what implementations are known to get wrong.
    [TestCase("""{"op":"add","path":"/absent","value":[1]}""", """{"absent":[1]}""")]
    [TestCase("""{"op":"add","path":"/a","value":"y"}""", """{"a":"y"}""")]
    [TestCase("""{"op":"add","path":"/list/1","value":{"t":"new"}}""", """{"list":[{"t":"home"},{"t":"new"},{"t":"work","e":1}]}""")]
    [TestCase("""{"op":"add","path":"/list/2","value":2}""", """{"list":[{"t":"home"},{"t":"work","e":1},2]}""")]
    [TestCase("""{"op":"add","path":"/list/-","value":["x"]}""", """{"list":[{"t":"home"},{"t":"work","e":1},["x"]]}""")]
    [TestCase("""{"op":"add","path":"/o/r","value":null}""", """{"o":{"p":{"q":1},"r":null}}""")]
    [TestCase("""{"op":"remove","path":"/a"}""", """{"a":null}""")]
    [TestCase("""{"op":"remove","path":"/list/0"}""", """{"list":[{"t":"work","e":1}]}""")]
    [TestCase("""{"op":"replace","path":"/n","value":"y"}""", """{"n":"y"}""")]
    [TestCase("""{"op":"replace","path":"/a","value":null}""", """{"a":null}""")]
    [TestCase("""{"op":"replace","path":"/list/1/t","value":"w"}""", """{"list":[{"t":"home"},{"t":"w","e":1}]}""")]
    [TestCase("""{"op":"move","from":"/o/p/q","path":"/o/z"}""", """{"o":{"p":{},"z":1}}""")]
    [TestCase("""{"op":"move","from":"/list/0","path":"/list/1"}""", """{"list":[{"t":"work","e":1},{"t":"home"}]}""")]
    [TestCase("""{"op":"move","from":"/a","path":"/a"}""", "{}")]
    [TestCase("""{"op":"copy","from":"/a","path":"/n"}""", """{"n":"x"}""")]
    [TestCase("""{"op":"copy","from":"/list/0","path":"/list/-"}""", """{"list":[{"t":"home"},{"t":"work","e":1},{"t":"home"}]}""")]
    [TestCase("""{"op":"test","path":"/n","value":null}""", "{}")]
    [TestCase("""{"op":"test","path":"/list/1","value":{"e":1.0,"t":"work"}}""", "{}")]
    [TestCase("""{"op":"test","path":"/id","value":7}""", "{}")]
    [TestCase("""{"op":"test","path":"/~0~1","value":1}""", "{}")]
    [TestCase("""{"op":"replace","path":"/a","value":"y","xyz":123}""", """{"a":"y"}""")]
    [TestCase("""{"op":"replace","path":"/a","value":"y"},{"op":"test","path":"/a","value":"y"}""", """{"a":"y"}""")]
    public void ChangesOf_RightPatch_AreThoseOfTheFields(string operations, string expected)
    {
        var changes = ChangesOf(operations);

        Assert.That(JsonNode.DeepEquals(changes, JsonNode.Parse(expected)), changes.ToJsonString());
    }

    [Test]
    public void ChangesOf_TheWholeReplaced_AreThoseOfAllFieldsAndNoOthers()
    {
        var changes = ChangesOf("""{"op":"replace","path":"","value":{"a":"y","n":null,"id":8}}""");

        Assert.That(changes.ToJsonString(), Is.EqualTo("""{"a":"y","list":null,"o":null,"~/":null}"""));
    }

    [TestCase("""{"op":"test","path":"/a","value":"y"}""")]
    [TestCase("""{"op":"test","path":"/list/1/e","value":"1"}""")]
    [TestCase("""{"op":"test","path":"/absent","value":null}""")]
    [TestCase("""{"op":"remove","path":"/absent"}""")]
    [TestCase("""{"op":"replace","path":"/absent","value":1}""")]
    [TestCase("""{"op":"remove","path":"/list/2"}""")]
    [TestCase("""{"op":"remove","path":"/list/-"}""")]
    [TestCase("""{"op":"add","path":"/list/3","value":1}""")]
    [TestCase("""{"op":"replace","path":"/list/01/t","value":1}""")]
    [TestCase("""{"op":"add","path":"/a/b","value":1}""")]
    [TestCase("""{"op":"add","path":"/n/b","value":1}""")]
    [TestCase("""{"op":"copy","from":"/absent","path":"/a"}""")]
    [TestCase("""{"op":"move","from":"/list/5","path":"/a"}""")]
    public void ChangesOf_WhatIsNotThere_IsAConflict(string operations) =>
        Assert.That(() => ChangesOf(operations), Throws.TypeOf<JsonPatchConflictException>());

    [TestCase("""1""", "[0]")]
    [TestCase("""null""", "[0]")]
    [TestCase("""{"path":"/a","value":1}""", "[0].op")]
    [TestCase("""{"op":"ADD","path":"/a","value":1}""", "[0].op")]
    [TestCase("""{"op":"merge","path":"/a","value":1}""", "[0].op")]
    [TestCase("""{"op":"add","value":1}""", "[0].path")]
    [TestCase("""{"op":"add","path":"a","value":1}""", "[0].path")]
    [TestCase("""{"op":"add","path":"/a~2","value":1}""", "[0].path")]
    [TestCase("""{"op":"add","path":7,"value":1}""", "[0].path")]
    [TestCase("""{"op":"remove","path":""}""", "[0].path")]
    [TestCase("""{"op":"add","path":"/a"}""", "[0].value")]
    [TestCase("""{"op":"copy","path":"/a"}""", "[0].from")]
    [TestCase("""{"op":"move","from":"/o","path":"/o/p"}""", "[0].path")]
    [TestCase("""{"op":"replace","path":"/id","value":8}""", "[0].path")]
    [TestCase("""{"op":"add","path":"/unknown","value":8}""", "[0].path")]
    [TestCase("""{"op":"move","from":"/id","path":"/a"}""", "[0].from")]
    [TestCase("""{"op":"test","path":"/a","value":"x"},{"op":"remove","path":"/id"}""", "[1].path")]
    [TestCase("""{"op":"replace","path":"","value":[]}""", "[0]")]
    public void ChangesOf_WrongOperation_IsAnErrorAtItsPlace(string operations, string place) =>
        Assert.That(
            () => ChangesOf(operations),
            Throws
                .TypeOf<InputException>()
                .With.Property(nameof(InputException.Errors))
                .Matches<IReadOnlyDictionary<string, string[]>>(e => e.Keys.Single() == place)
        );

    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("[")]
    [TestCase("""[{"op":"add","op":"add","path":"/a","value":1}]""")]
    public void Read_NoListOfOperations_IsABadRequest(string text) =>
        Assert.That(() => JsonPatch.Read(Encoding.UTF8.GetBytes(text)), Throws.TypeOf<BadHttpRequestException>());

    [Test]
    public void ChangesOf_CopiesThatGrowAndGrow_AreStopped([Values("/list/-", "/list/0")] string path)
    {
        var copies = string.Join(',', Enumerable.Repeat($$"""{"op":"copy","from":"/list","path":"{{path}}"}""", JsonPatch.MaxOperations));

        Assert.That(() => ChangesOf(copies), Throws.TypeOf<InputException>());
    }

    private static JsonObject ChangesOf(string operations) =>
        JsonPatch.Read(Encoding.UTF8.GetBytes($"[{operations}]")).ChangesOf(JsonNode.Parse(Document)!.AsObject(), Writable);
}
