#!/usr/bin/env python3
"""What PyTorch allocates, next to what reckon estimates, for small models of seven families.

Usage: Tests/Measurements/pytorch.py PATH-TO-RECKON. It needs `torch` and `transformers`. On the CPU it counts tensors: weights, gradients,
optimizer states, the KV cache, and what autograd saves for the backward pass. Where there is a CUDA or ROCm card it also
measures what the allocator gives out for the same; without one that column is empty.
"""
import json, os, pathlib, subprocess, sys, tempfile, warnings

import torch
import transformers

warnings.filterwarnings("ignore")

reckon = os.path.abspath(sys.argv[1])
BATCH, TOKENS = 2, 256
MODELS = {
    "llama": dict(model_type="llama", hidden_size=1024, num_hidden_layers=2, num_attention_heads=8, num_key_value_heads=2, intermediate_size=2752, vocab_size=8192, max_position_embeddings=2048, tie_word_embeddings=False),
    "mistral": dict(model_type="mistral", hidden_size=1024, num_hidden_layers=2, num_attention_heads=8, num_key_value_heads=8, head_dim=256, intermediate_size=3584, vocab_size=8192, max_position_embeddings=2048, sliding_window=None, tie_word_embeddings=False),
    "gemma": dict(model_type="gemma", hidden_size=1024, num_hidden_layers=2, num_attention_heads=8, num_key_value_heads=1, head_dim=128, intermediate_size=4096, vocab_size=8192, max_position_embeddings=2048, tie_word_embeddings=True),
    "gemma-3": dict(model_type="gemma3_text", hidden_size=1024, num_hidden_layers=2, num_attention_heads=8, num_key_value_heads=2, head_dim=128, intermediate_size=2752, vocab_size=8192, max_position_embeddings=2048, sliding_window=512, layer_types=["full_attention"] * 2, tie_word_embeddings=True),
    "olmo-2": dict(model_type="olmo2", hidden_size=1024, num_hidden_layers=2, num_attention_heads=8, num_key_value_heads=2, intermediate_size=2752, vocab_size=8192, max_position_embeddings=2048, tie_word_embeddings=False),
    "qwen2": dict(model_type="qwen2", hidden_size=1024, num_hidden_layers=2, num_attention_heads=16, num_key_value_heads=4, intermediate_size=4096, vocab_size=8192, max_position_embeddings=2048, tie_word_embeddings=True),
    "qwen3": dict(model_type="qwen3", hidden_size=1024, num_hidden_layers=2, num_attention_heads=16, num_key_value_heads=8, head_dim=128, intermediate_size=3072, vocab_size=8192, max_position_embeddings=2048, tie_word_embeddings=True),
}


def estimate(config, *arguments):
    run = subprocess.run([reckon, "estimate", arguments[0], "--model", config, *arguments[1:], "--format", "json"], capture_output=True, check=True)
    return json.loads(run.stdout)["total"]["bytes"]


def size(tensor):
    return tensor.numel() * tensor.element_size()


class Saved:
    """The bytes that autograd keeps, each storage once, without the parameters."""

    def __init__(self, model):
        self.known = {parameter.untyped_storage().data_ptr() for parameter in model.parameters()}
        self.bytes = 0

    def pack(self, tensor):
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in self.known and tensor.numel() > 0:
            self.known.add(storage.data_ptr())
            self.bytes += storage.nbytes()
        self.kept = getattr(self, "kept", [])
        self.kept.append(tensor)  # Or the allocator would give its place to another.
        return tensor


def make(values, device):
    config = transformers.AutoConfig.for_model(**values)
    return transformers.AutoModelForCausalLM.from_config(config, dtype=torch.bfloat16, attn_implementation="sdpa").to(device)


def layer_activations(model, device):
    """Of one decoder layer, which is what the formula is of; the positions' tables are no part of a layer."""
    saved = Saved(model)
    hidden = torch.randn(BATCH, TOKENS, model.config.hidden_size, dtype=torch.bfloat16, device=device, requires_grad=True)
    kind = ["full_attention"] if model.config.model_type.startswith("gemma3") else []
    positions = model.model.rotary_emb(hidden, torch.arange(TOKENS, device=device)[None], *kind)
    for table in positions: saved.known.add(table.untyped_storage().data_ptr())
    with torch.autograd.graph.saved_tensors_hooks(saved.pack, lambda tensor: tensor):
        model.model.layers[0](hidden, position_embeddings=positions, attention_mask=None)
    return saved.bytes


def measured(values, device):
    """By name, the bytes of tensors; on a card what its allocator gave out for them."""
    is_card = device != "cpu"
    allocated = (lambda: torch.cuda.memory_allocated()) if is_card else (lambda: 0)
    results, before = {}, allocated()
    model = make(values, device)
    results["weights"] = allocated() - before if is_card else sum(size(p) for p in model.parameters())
    results["activations of a layer"] = layer_activations(model, device)
    ids = torch.randint(0, values["vocab_size"], (BATCH, TOKENS), device=device)
    with torch.no_grad():
        before = allocated()
        cache = transformers.DynamicCache()
        model.model(ids, past_key_values=cache, use_cache=True)
        results["KV cache"] = allocated() - before if is_card else sum(size(layer.keys) + size(layer.values) for layer in cache.layers)
        del cache
    model(ids, labels=ids).loss.backward()
    results["gradients"] = sum(size(p.grad) for p in model.parameters())
    optimizer, before = torch.optim.AdamW(model.parameters()), allocated()
    optimizer.step()
    states = [value for state in optimizer.state.values() for name, value in state.items() if name != "step"]
    results["optimizer states"] = allocated() - before if is_card else sum(size(value) for value in states)
    return results


def expected(values, work):
    path = os.path.join(work, "config.json")
    pathlib.Path(path).write_text(json.dumps(values))
    one = os.path.join(work, "one.json")
    pathlib.Path(one).write_text(json.dumps({**values, "num_hidden_layers": 1}))
    return {
        "weights": estimate(path, "weights", "--precision", "bf16"),
        "activations of a layer": estimate(one, "activations", "--batch", str(BATCH), "--sequence", str(TOKENS), "--flash-attention"),
        "KV cache": estimate(path, "kv-cache", "--batch", str(BATCH), "--tokens", str(TOKENS), "--kv-precision", "bf16"),
        "gradients": estimate(path, "gradients", "--gradient-precision", "bf16"),
        # PyTorch keeps the states of bf16 weights in bf16: half of the fp32 states that are estimated.
        "optimizer states": estimate(path, "optimizer", "--optimizer", "adamw") / 2,
    }


torch.manual_seed(0)
print(f"torch {torch.__version__}, transformers {transformers.__version__}; {BATCH} × {TOKENS} tokens, bf16")
card = torch.cuda.get_device_name() if torch.cuda.is_available() else None
print(f"card: {card or 'none, so that its column is empty'}\n")
print("| model | quantity | estimate | tensors | off by | card | off by |\n|---|---|--:|--:|--:|--:|--:|")
with tempfile.TemporaryDirectory() as work:
    for name, values in MODELS.items():
        estimates, tensors = expected(values, work), measured(values, "cpu")
        given = measured(values, "cuda") if card else {}
        for quantity, bytes in estimates.items():
            cells = [f"{int(bytes):,}", f"{tensors[quantity]:,}", f"{100 * (bytes / tensors[quantity] - 1):+.2f} %"]
            cells += [f"{given[quantity]:,}", f"{100 * (bytes / given[quantity] - 1):+.2f} %"] if given else ["", ""]
            print(f"| {name} | {quantity} | " + " | ".join(cells) + " |")
