"""Tries an API server with Kubernetes' Python client, as scripts and operators use it.

Prints what it has tried and ends with 0, or ends with the first thing that is not as it should be.
"""

import argparse
import contextlib
import threading
import time

from kubernetes import client, config, dynamic, utils, watch
from kubernetes.client.rest import ApiException

GROUP, VERSION, PLURAL = "dynamodb.services.k8s.aws", "v1alpha1", "tables"


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--kubeconfig", required=True, help="how to reach the server")
    arguments.add_argument("--crd", required=True, help="file with the CRD of tables")
    options = arguments.parse_args()
    config.load_kube_config(config_file=options.kubeconfig)
    install(options.crd)
    for number, trial in enumerate((crud, patches, watch_and_resume, pages, errors, dynamic_client)):
        namespace = f"python-{int(time.time())}-{number}"
        client.CoreV1Api().create_namespace({"metadata": {"name": namespace}})
        trial(namespace)
        print("python:", trial.__doc__)


def install(crd):
    with contextlib.suppress(utils.FailToCreateError):  # it is there already
        utils.create_from_yaml(client.ApiClient(), crd)
    deadline = time.monotonic() + 30
    while True:
        try:
            return client.CustomObjectsApi().list_cluster_custom_object(GROUP, VERSION, PLURAL)
        except ApiException as e:
            if e.status != 404 or time.monotonic() > deadline:
                raise


def table(name):
    return {
        "apiVersion": f"{GROUP}/{VERSION}",
        "kind": "Table",
        "metadata": {"name": name},
        "spec": {
            "tableName": name,
            "billingMode": "PAY_PER_REQUEST",
            "attributeDefinitions": [{"attributeName": "id", "attributeType": "S"}],
            "keySchema": [{"attributeName": "id", "keyType": "HASH"}],
        },
    }


def create(namespace, name):
    return client.CustomObjectsApi().create_namespaced_custom_object(GROUP, VERSION, namespace, PLURAL, table(name))


def crud(namespace):
    """objects of built-in kinds are created, read, replaced and deleted"""
    api = client.CoreV1Api()
    made = api.create_namespaced_secret(namespace, client.V1Secret(
        metadata=client.V1ObjectMeta(name="login"), string_data={"user": "me"}))
    assert made.data == {"user": "bWU="}, made.data
    made.metadata.labels = {"team": "orders"}
    api.replace_namespaced_secret("login", namespace, made)
    assert [s.metadata.name for s in api.list_namespaced_secret(namespace, label_selector="team=orders").items] == ["login"]
    api.delete_namespaced_secret("login", namespace)
    assert api.list_namespaced_secret(namespace).items == []
    lease = client.CoordinationV1Api().create_namespaced_lease(namespace, client.V1Lease(
        metadata=client.V1ObjectMeta(name="leader"), spec=client.V1LeaseSpec(holder_identity="me", lease_duration_seconds=15)))
    assert lease.spec.holder_identity == "me"


def patches(namespace):
    """custom resources take merge patches, JSON patches, and status apart from the rest"""
    api = client.CustomObjectsApi()
    create(namespace, "orders")
    place = (GROUP, VERSION, namespace, PLURAL, "orders")
    merged = api.patch_namespaced_custom_object(*place, {"metadata": {"labels": {"a": "b"}}})
    assert merged["metadata"]["generation"] == 1, merged["metadata"]
    added = api.patch_namespaced_custom_object(
        *place, [{"op": "add", "path": "/spec/deletionProtectionEnabled", "value": True}],
        _content_type="application/json-patch+json")
    assert added["metadata"]["generation"] == 2, added["metadata"]
    status = api.patch_namespaced_custom_object_status(*place, {"status": {"tableStatus": "ACTIVE"}})
    assert status["status"]["tableStatus"] == "ACTIVE" and status["metadata"]["generation"] == 2, status


def watch_and_resume(namespace):
    """a watch tells every change once, and goes on from where it was left"""
    api = client.CustomObjectsApi()
    version = api.list_namespaced_custom_object(GROUP, VERSION, namespace, PLURAL)["metadata"]["resourceVersion"]
    changes = threading.Thread(target=lambda: [create(namespace, f"table-{i}") for i in range(10)])
    changes.start()
    seen = []
    for end in (5, 10):
        watching = watch.Watch()
        for event in watching.stream(
                api.list_namespaced_custom_object, GROUP, VERSION, namespace, PLURAL,
                resource_version=version, timeout_seconds=30):
            seen.append((event["type"], event["object"]["metadata"]["name"]))
            version = event["object"]["metadata"]["resourceVersion"]
            if len(seen) == end:
                watching.stop()
    changes.join()
    assert seen == [("ADDED", f"table-{i}") for i in range(10)], seen


def pages(namespace):
    """a list in pages is complete"""
    for i in range(12):
        create(namespace, f"table-{i:02}")
    names, following = [], None
    while following != "":
        page = client.CustomObjectsApi().list_namespaced_custom_object(
            GROUP, VERSION, namespace, PLURAL, limit=5, _continue=following)
        names += [item["metadata"]["name"] for item in page["items"]]
        following = page["metadata"].get("continue", "")
    assert names == [f"table-{i:02}" for i in range(12)], names


def errors(namespace):
    """refusals carry a code and a reason"""
    create(namespace, "orders")
    for wanted, attempt in {
            409: lambda: create(namespace, "orders"),
            422: lambda: create(namespace, "Orders"),
            404: lambda: client.CoreV1Api().read_namespaced_config_map("absent", namespace),
    }.items():
        try:
            attempt()
            raise AssertionError(f"a {wanted} was expected")
        except ApiException as e:
            assert e.status == wanted, e


def dynamic_client(namespace):
    """the dynamic client finds kinds by discovery and applies on the server"""
    tables = dynamic.DynamicClient(client.ApiClient()).resources.get(api_version=f"{GROUP}/{VERSION}", kind="Table")
    applied = tables.server_side_apply(
        body=table("orders"), name="orders", namespace=namespace, field_manager="python")
    assert applied.metadata.managedFields[0].operation == "Apply", applied
    tables.delete(name="orders", namespace=namespace)
    assert tables.get(namespace=namespace).items == []


if __name__ == "__main__":
    main()
